import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { create, get } from '../../shared/api/http';
import { array, boolean, nullable, oneOf, shape, string, withDefault, type Parsed } from '../../shared/api/parse';
import { busyOccurrence, occurrence } from '../../shared/event/occurrence';
import type { InstantRange } from '../../shared/time/zone';

const calendar = shape({
  id: string,
  name: string,
  description: nullable(string),
  color: nullable(string),
  timezone: nullable(string),
  isDefault: withDefault(boolean, false),
  isPublic: withDefault(boolean, false),
  isArchived: withDefault(boolean, false),
  role: oneOf(['OWNER', 'ADMIN', 'EDIT', 'COMMENT', 'VIEW', 'GUEST', 'FREE_BUSY'], 'VIEW'),
  myRights: withDefault(array(string), []),
  state: oneOf(['OWNED', 'NEW', 'ACCEPTED', 'HIDDEN'], 'ACCEPTED'),
  owner: nullable(shape({ id: string, name: withDefault(string, '') })),
  access: nullable(shape({ until: nullable(string) })),
});

/** A calendar as the signed-in person sees it, with their own role in it. */
export type Calendar = Parsed<typeof calendar>;

const calendarList = shape({ calendars: array(calendar) });
const occurrenceList = shape({ events: array(occurrence), truncated: withDefault(boolean, false) });

export type OccurrenceList = Parsed<typeof occurrenceList>;

export interface NewCalendar {
  readonly name: string;
  readonly color: string;
  readonly timezone: string;
}

export const calendarsQuery = queryOptions({
  queryKey: ['calendar', 'list'],
  queryFn: async ({ signal }) => (await get('/api/calendars', calendarList, signal)).calendars,
});

export function eventsQuery(calendarId: string, range: InstantRange) {
  const params = new URLSearchParams({ from: range.from, to: range.to });
  const base = `/api/calendars/${encodeURIComponent(calendarId)}`;
  return queryOptions({
    queryKey: ['calendar', 'events', calendarId, range.from, range.to],
    queryFn: ({ signal }) => get(`${base}/events?${params.toString()}`, occurrenceList, signal),
  });
}

const busyTimes = shape({ busy: array(shape({ start: string, end: string })) });

/** The week of who may only know when somebody is busy, in the same shape. */
export function freeBusyQuery(calendarId: string, range: InstantRange) {
  const params = new URLSearchParams({ from: range.from, to: range.to });
  const base = `/api/calendars/${encodeURIComponent(calendarId)}`;
  return queryOptions({
    queryKey: ['calendar', 'events', calendarId, range.from, range.to],
    queryFn: async ({ signal }): Promise<OccurrenceList> => {
      const { busy } = await get(`${base}/freebusy?${params.toString()}`, busyTimes, signal);
      return { events: busy.map(busyOccurrence), truncated: false };
    },
  });
}

export function calendarQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['calendar', 'one', calendarId],
    queryFn: ({ signal }) => get(`/api/calendars/${encodeURIComponent(calendarId)}`, calendar, signal),
  });
}

export function createCalendar(wanted: NewCalendar, key: string): Promise<Calendar> {
  return create('/api/calendars', wanted, calendar, key);
}

/** How many of the events read so far are private. */
export interface PrivateCount {
  readonly hidden: number;
  readonly all: number;
}

/** Counts events, not their repetitions, in the weeks that were looked at. */
export function countPrivate(client: QueryClient, calendarId: string): PrivateCount {
  const weeks = client.getQueriesData<OccurrenceList>({ queryKey: ['calendar', 'events', calendarId] });
  const events = weeks.flatMap(([, week]) => week?.events ?? []);
  const known = new Map(events.map((one) => [one.eventId ?? one.id, one.visibility]));
  return { hidden: [...known.values()].filter((visibility) => visibility === 'PRIVATE').length, all: known.size };
}

/** After an import, or when another person changed the calendar. */
export function refreshEvents(client: QueryClient, calendarId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ['calendar', 'events', calendarId] });
}

/** After creating, accepting or leaving a calendar. */
export async function refreshCalendars(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
    client.invalidateQueries({ queryKey: ['calendar', 'one'] }),
  ]);
}

/** The calendar to open when none is named: the default one, else the first own one, else the first. */
export function preferredCalendar(calendars: readonly Calendar[]): Calendar | undefined {
  return calendars.find((one) => one.isDefault) ?? calendars.find((one) => one.role === 'OWNER') ?? calendars[0];
}
