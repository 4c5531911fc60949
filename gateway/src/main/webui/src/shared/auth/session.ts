import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import { boolean, nullable, shape, string, withDefault, type Parsed } from '../api/parse';

const sessionUser = shape({ subject: string, name: withDefault(string, ''), email: withDefault(string, '') });
const session = shape({ authenticated: boolean, user: nullable(sessionUser) });

/** Who the gateway says is signed in. The browser holds no token. */
export type Session = Parsed<typeof session>;

export const sessionQuery = queryOptions({
  queryKey: ['auth', 'session'],
  queryFn: ({ signal }) => get('/auth/session', session, signal),
  staleTime: 60_000,
});

export const SIGNED_OUT: Session = { authenticated: false, user: null };

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The address that starts the sign-in and comes back to the given path. */
export function signInAddress(returnTo: string): string {
  return `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
}
