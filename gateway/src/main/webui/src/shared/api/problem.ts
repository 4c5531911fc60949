import { array, nullable, number, shape, string, withDefault, type Parsed } from './parse';

const fieldError = shape({ pointer: withDefault(string, ''), code: withDefault(string, ''), detail: withDefault(string, '') });

const problemDocument = shape({
  title: string,
  status: nullable(number),
  detail: nullable(string),
  code: nullable(string),
  errors: withDefault(array(fieldError), []),
});

export type FieldError = Parsed<typeof fieldError>;

/** What went wrong with a call, in words that may be shown: RFC 9457 problem+json, or our own for a lost connection. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** Stable word to decide on, such as `not-found`. */
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(detail ? `${title}: ${detail}` : title);
  }

  /** The message for one field, found by its JSON pointer such as `/email`. */
  fieldMessage(pointer: string): string | null {
    const found = this.fields.find((field) => field.pointer === pointer);
    return found ? found.detail || this.detail || this.title : null;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  401: 'Please sign in again',
  403: 'You may not do this',
  404: 'Not found',
  408: 'That took too long',
  413: 'Too large',
  415: 'This kind of file is not accepted',
  422: 'Not accepted',
  429: 'Too many requests',
  502: 'A part of Chronos is away',
  503: 'A part of Chronos is away',
  504: 'A part of Chronos did not answer in time',
};

/** Reads the body of a refused call; a body that is no problem document still gives a sensible title. */
export function problemFrom(status: number, body: string): ProblemError {
  const fallback = TITLES[status] ?? (status >= 500 ? 'Something went wrong' : 'The request was refused');
  try {
    const found = problemDocument(JSON.parse(body), '');
    return new ProblemError(status, found.code ?? `http-${status}`, found.title, found.detail, found.errors);
  } catch {
    return new ProblemError(status, `http-${status}`, fallback);
  }
}

export function lostConnection(): ProblemError {
  return new ProblemError(0, 'network', 'Cannot reach Chronos', 'Check your connection and try again.');
}

export function unexpectedAnswer(cause: unknown): ProblemError {
  const detail = cause instanceof Error ? cause.message : null;
  return new ProblemError(0, 'unexpected-answer', 'Chronos gave an answer this page cannot read', detail);
}

/** Any thrown value as something with a title. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(0, 'unknown', 'Something went wrong', error instanceof Error ? error.message : null);
}
