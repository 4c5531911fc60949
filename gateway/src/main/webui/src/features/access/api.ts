import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, command, get } from '../../shared/api/http';
import { array, boolean, nullable, record, shape, string, unknown, withDefault, type Parsed } from '../../shared/api/parse';
import { ProblemError } from '../../shared/api/problem';
import { busyOccurrence, occurrence, type Occurrence } from '../../shared/event/occurrence';
import type { InstantRange } from '../../shared/time/zone';

const person = shape({ id: withDefault(string, ''), name: nullable(string) });

const reason = shape({ source: string, by: nullable(person), since: nullable(string) });

const holder = shape({
  userId: nullable(string),
  name: nullable(string),
  email: nullable(string),
  role: string,
  why: withDefault(array(reason), []),
  until: nullable(string),
});

/** Somebody with access, and through what. */
export type Holder = Parsed<typeof holder>;
export type Reason = Parsed<typeof reason>;

const access = shape({
  people: array(holder),
  links: withDefault(array(shape({ id: string, label: nullable(string), kind: string, until: nullable(string) })), []),
  isPublic: withDefault(boolean, false),
});

function pathOf(calendarId: string, rest: string): string {
  return `/api/calendars/${encodeURIComponent(calendarId)}/${rest}`;
}

export function accessQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['access', 'who', calendarId],
    queryFn: ({ signal }) => get(pathOf(calendarId, 'access'), access, signal),
  });
}

const seenEvents = shape({
  events: nullable(array(occurrence)),
  busy: nullable(array(shape({ start: string, end: string }))),
});

/** Whose eyes to look with: a person's id, `link:` and a link's id, or `public`. */
export interface Eyes {
  readonly as: string;
  readonly name: string;
}

export function previewQuery(calendarId: string, { as }: Eyes, range: InstantRange) {
  const params = new URLSearchParams({ as, from: range.from, to: range.to });
  return queryOptions({
    queryKey: ['access', 'preview', calendarId, as, range.from, range.to],
    queryFn: async ({ signal }): Promise<readonly Occurrence[]> => {
      const { events, busy } = await get(pathOf(calendarId, `access/preview?${params.toString()}`), seenEvents, signal);
      return events ?? (busy ?? []).map(busyOccurrence);
    },
  });
}

const entry = shape({
  id: string,
  at: string,
  actor: nullable(person),
  action: string,
  before: nullable(record),
  after: nullable(record),
  source: nullable(string),
});

/** One change that somebody made. */
export type AuditEntry = Parsed<typeof entry>;

const auditPage = shape({ entries: array(entry), nextCursor: nullable(string) });

export function auditQuery(calendarId: string) {
  return infiniteQueryOptions({
    queryKey: ['access', 'audit', calendarId],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return get(pathOf(calendarId, `audit?limit=30${cursor}`), auditPage, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

const transfer = shape({ to: person, expiresAt: nullable(string) });
const transferAnswer = shape({ transfer });

/** An open offer to give the calendar to somebody. */
export type Transfer = Parsed<typeof transfer>;

export function transferQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['access', 'transfer', calendarId],
    queryFn: async ({ signal }): Promise<Transfer | null> => {
      try {
        return (await get(pathOf(calendarId, 'transfer'), transferAnswer, signal)).transfer;
      } catch (error) {
        // No offer is nothing to complain about.
        if (error instanceof ProblemError && (error.status === 404 || error.status === 403)) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

export async function offerTransfer(calendarId: string, userId: string): Promise<void> {
  await call('POST', pathOf(calendarId, 'transfer'), unknown, { json: { userId } });
}

export function withdrawTransfer(calendarId: string): Promise<void> {
  return command('DELETE', pathOf(calendarId, 'transfer'));
}

export function acceptTransfer(calendarId: string): Promise<void> {
  return command('POST', pathOf(calendarId, 'transfer/accept'));
}
