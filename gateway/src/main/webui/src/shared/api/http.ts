import { unknown as anything, type Parser } from './parse';
import { lostConnection, problemFrom, unexpectedAnswer } from './problem';

/** The gateway refuses unsafe calls of a browser session without it; other origins cannot set it without CORS. */
export const CSRF_HEADER = { 'X-Requested-With': 'chronos' } as const;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface CallOptions {
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Lets the call outlive the page, for a good-bye while it is closed, or for what the page shows as done already. */
  readonly keepalive?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** For what is open to everybody: sends no session, and a 401 says nothing about one. */
  readonly anonymous?: boolean;
}

/** A read value with the version it had, for a later change that must not overwrite somebody else's. */
export interface Tagged<T> {
  readonly value: T;
  readonly tag: string | null;
}

type UnauthorizedListener = () => void;
const unauthorizedListeners = new Set<UnauthorizedListener>();

/** Tells when any call was answered 401: the session has ended. */
export function onUnauthorized(listener: UnauthorizedListener): () => void {
  unauthorizedListeners.add(listener);
  return () => unauthorizedListeners.delete(listener);
}

export function reportUnauthorized(): void {
  unauthorizedListeners.forEach((listener) => {
    listener();
  });
}

/** Calls the gateway and reads the answer with the parser; anything but success is thrown as a `ProblemError`. */
export async function call<T>(method: Method, path: string, parser: Parser<T>, options: CallOptions = {}): Promise<T> {
  return (await callTagged(method, path, parser, options)).value;
}

/** Like `call`, with the ETag of the answer. */
export async function callTagged<T>(
  method: Method,
  path: string,
  parser: Parser<T>,
  options: CallOptions = {},
): Promise<Tagged<T>> {
  const response = await send(method, path, options);
  const body = await response.text();
  if (!response.ok) {
    if (response.status === 401 && !options.anonymous) reportUnauthorized();
    throw problemFrom(response.status, body);
  }
  try {
    return { value: parser(body === '' ? null : JSON.parse(body), ''), tag: response.headers.get('ETag') };
  } catch (error) {
    throw unexpectedAnswer(error);
  }
}

export function get<T>(path: string, parser: Parser<T>, signal?: AbortSignal): Promise<T> {
  return call('GET', path, parser, signal ? { signal } : {});
}

export function post<T>(path: string, json: unknown, parser: Parser<T>): Promise<T> {
  return call('POST', path, parser, { json });
}

/** Makes something once, however often it is sent with this key. */
export function create<T>(path: string, json: unknown, parser: Parser<T>, key: string): Promise<T> {
  return call('POST', path, parser, { json, headers: { 'Idempotency-Key': key } });
}

/** For calls whose answer has no body, or none of interest. */
export async function command(method: Method, path: string, options: CallOptions = {}): Promise<void> {
  await call(method, path, anything, options);
}

async function send(method: Method, path: string, options: CallOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (method !== 'GET') Object.entries(CSRF_HEADER).forEach(([name, value]) => headers.set(name, value));
  if (options.json !== undefined) headers.set('Content-Type', 'application/json');
  Object.entries(options.headers ?? {}).forEach(([name, value]) => headers.set(name, value));
  try {
    return await fetch(path, {
      method,
      headers,
      body: bodyOf(options),
      // Revalidates by ETag, so that an unchanged list costs a 304.
      cache: 'no-cache',
      credentials: options.anonymous ? 'omit' : 'same-origin',
      keepalive: options.keepalive ?? false,
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw lostConnection();
  }
}

function bodyOf(options: CallOptions): BodyInit | null {
  if (options.json !== undefined) return JSON.stringify(options.json);
  if (options.form) return new URLSearchParams(options.form);
  return null;
}
