import { vi } from 'vitest';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  readonly credentials: RequestCredentials | undefined;
}

interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (received: Received, match: RegExpExecArray) => Answer;

/** Answers fetch by method and path, and remembers what it was asked. */
export class FakeServer {
  readonly received: Received[] = [];
  private readonly routes: { method: string; pattern: RegExp; handler: Handler }[] = [];

  constructor() {
    vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => Promise.resolve(this.answer(input, init)));
  }

  /** Later handlers win, so that a test can change its mind. */
  on(method: string, pattern: RegExp, handler: Handler | Answer): this {
    this.routes.unshift({ method, pattern, handler: typeof handler === 'function' ? handler : () => handler });
    return this;
  }

  asked(method: string, pattern: RegExp): readonly Received[] {
    return this.received.filter((one) => one.method === method && pattern.test(one.path));
  }

  private answer(path: string, init: RequestInit): Response {
    const received: Received = {
      method: init.method ?? 'GET',
      path,
      headers: new Headers(init.headers),
      body: bodyText(init.body),
      credentials: init.credentials,
    };
    this.received.push(received);
    for (const { method, pattern, handler } of this.routes) {
      const match = method === received.method ? pattern.exec(path) : null;
      if (match) return toResponse(handler(received, match));
    }
    return toResponse(problem(404, 'not-found', 'Not found'));
  }
}

export function problem(status: number, code: string, title: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  return { status, json: { type: `urn:chronos:problem:${code}`, title, status, code, ...more } };
}

function toResponse({ status = 200, json, text, headers = {} }: Answer): Response {
  if (status === 204) return new Response(null, { status });
  return new Response(text ?? JSON.stringify(json ?? {}), { status, headers });
}

function bodyText(body: BodyInit | null | undefined): string {
  if (typeof body === 'string') return body;
  return body instanceof URLSearchParams ? body.toString() : '';
}
