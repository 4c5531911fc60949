/** Reads an unknown value as a `T`, or throws a `ShapeError` that names the place. */
export type Parser<T> = (value: unknown, path: string) => T;
export type Parsed<P> = P extends Parser<infer T> ? T : never;

/** An answer does not have the shape the contract promises. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  constructor(path: string, wanted: string) {
    super(`${path || 'answer'} is not ${wanted}`);
  }
}

export const string: Parser<string> = (value, path) => {
  if (typeof value !== 'string') throw new ShapeError(path, 'text');
  return value;
};

export const number: Parser<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeError(path, 'a number');
  return value;
};

export const boolean: Parser<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new ShapeError(path, 'true or false');
  return value;
};

export const unknown: Parser<unknown> = (value) => value;

export const record: Parser<Readonly<Record<string, unknown>>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(path, 'an object');
  return value as Record<string, unknown>;
};

/** A missing value and null both read as null. */
export function nullable<T>(inner: Parser<T>): Parser<T | null> {
  return (value, path) => (value === undefined || value === null ? null : inner(value, path));
}

/** A missing value and null both read as the given default. */
export function withDefault<T>(inner: Parser<T>, fallback: T): Parser<T> {
  return (value, path) => (value === undefined || value === null ? fallback : inner(value, path));
}

/** One of the known words; a word of a newer server reads as the fallback. */
export function oneOf<const T extends string>(words: readonly T[], fallback: T): Parser<T> {
  return (value) => words.find((word) => word === value) ?? fallback;
}

export function array<T>(inner: Parser<T>): Parser<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new ShapeError(path, 'a list');
    return value.map((item: unknown, index) => inner(item, `${path}[${index}]`));
  };
}

type Fields = Readonly<Record<string, Parser<unknown>>>;
type ShapeOf<F extends Fields> = { readonly [K in keyof F]: Parsed<F[K]> };

/** An object with at least these fields; others are left out of the result. */
export function shape<F extends Fields>(fields: F): Parser<ShapeOf<F>> {
  return (value, path) => {
    const source = record(value, path);
    const entries = Object.entries(fields).map(([key, inner]) => [key, inner(source[key], path ? `${path}.${key}` : key)]);
    return Object.fromEntries(entries) as ShapeOf<F>;
  };
}
