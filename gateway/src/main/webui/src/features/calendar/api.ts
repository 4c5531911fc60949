import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { get, post } from '../../shared/api/http';
import { array, boolean, nullable, oneOf, shape, string, withDefault, type Parsed } from '../../shared/api/parse';
import type { InstantRange } from '../../shared/time/zone';

const calendar = shape({
  id: string,
  name: string,
  description: nullable(string),
  color: nullable(string),
  timezone: nullable(string),
  isDefault: withDefault(boolean, false),
  role: oneOf(['OWNER', 'ADMIN', 'EDIT', 'COMMENT', 'VIEW'], 'VIEW'),
  state: oneOf(['OWNED', 'NEW', 'ACCEPTED', 'HIDDEN'], 'ACCEPTED'),
  owner: nullable(shape({ id: string, name: withDefault(string, '') })),
});

/** A calendar as the signed-in person sees it, with their own role in it. */
export type Calendar = Parsed<typeof calendar>;

const occurrence = shape({
  id: string,
  title: withDefault(string, ''),
  description: nullable(string),
  location: nullable(string),
  start: string,
  end: string,
  allDay: withDefault(boolean, false),
  startDate: nullable(string),
  endDate: nullable(string),
  timezone: nullable(string),
  status: withDefault(string, 'CONFIRMED'),
  visibility: nullable(string),
  isBusy: withDefault(boolean, true),
  color: nullable(string),
  recurring: withDefault(boolean, false),
  masked: withDefault(boolean, false),
});

/** One happening of an event. A masked one says only when, and that its owner is busy. */
export type Occurrence = Parsed<typeof occurrence>;

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
  return queryOptions({
    queryKey: ['calendar', 'events', calendarId, range.from, range.to],
    queryFn: ({ signal }) =>
      get(`/api/calendars/${encodeURIComponent(calendarId)}/events?${params.toString()}`, occurrenceList, signal),
  });
}

export function calendarQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['calendar', 'one', calendarId],
    queryFn: ({ signal }) => get(`/api/calendars/${encodeURIComponent(calendarId)}`, calendar, signal),
  });
}

export function createCalendar(wanted: NewCalendar): Promise<Calendar> {
  return post('/api/calendars', wanted, calendar);
}

/** Whether an event that is private is among those read so far. */
export function knowsPrivateEvent(client: QueryClient, calendarId: string): boolean {
  const weeks = client.getQueriesData<OccurrenceList>({ queryKey: ['calendar', 'events', calendarId] });
  return weeks.some(([, week]) => week?.events.some(({ visibility }) => visibility === 'PRIVATE'));
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
