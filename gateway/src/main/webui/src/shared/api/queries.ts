import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/** A refusal stays a refusal when asked again; only a lost connection or a service that is away is worth another try. */
export function worthRetrying(failures: number, error: unknown): boolean {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status === 502 || status === 503 || status === 504);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying },
      mutations: { retry: false },
    },
  });
}
