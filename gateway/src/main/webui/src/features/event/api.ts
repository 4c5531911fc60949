import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, callTagged, command, create, get, type Tagged } from '../../shared/api/http';
import { array, boolean, nullable, number, oneOf, shape, string, withDefault, type Parsed } from '../../shared/api/parse';
import { occurrence } from '../../shared/event/occurrence';
import type { EventBody } from './wire';

export const ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const;
export type Answer = (typeof ANSWERS)[number];

const person = shape({ id: nullable(string), name: withDefault(string, '') });

const attendee = shape({
  id: withDefault(string, ''),
  email: withDefault(string, ''),
  name: nullable(string),
  status: oneOf(['NEEDS_ACTION', ...ANSWERS], 'NEEDS_ACTION'),
  role: nullable(string),
  isMe: withDefault(boolean, false),
});

/** Somebody who is asked to come, and their answer. */
export type Attendee = Parsed<typeof attendee>;

const category = shape({ id: string, name: string, color: nullable(string) });
export type Category = Parsed<typeof category>;

const details = shape({
  recurringRule: nullable(string),
  locationUrl: nullable(string),
  meetingUrl: nullable(string),
  isLocked: withDefault(boolean, false),
  categoryId: nullable(string),
  category: nullable(category),
  attendees: withDefault(array(attendee), []),
  reminders: withDefault(array(shape({ minutes: number })), []),
  createdBy: nullable(person),
  updatedAt: nullable(string),
});

/** An event with everything about it. A masked one has nothing but its time. */
const event = (value: unknown, path: string) => ({ ...occurrence(value, path), ...details(value, path) });
export type CalendarEvent = Parsed<typeof event>;

const conflict = shape({ title: nullable(string), start: string, end: string });

/** Something else at the same time, which hinders nothing. */
export type Conflict = Parsed<typeof conflict>;

const found = shape({ event });
const made = shape({ event, conflicts: withDefault(array(conflict), []) });

/** Which repetitions a change is about. */
export type Scope = 'this' | 'following' | 'all';

/** A change or removal, guarded by the version that was seen. */
export interface Target {
  readonly calendarId: string;
  readonly eventId: string;
  readonly tag: string | null;
  /** Null for an event that does not repeat. */
  readonly scope: Scope | null;
  /** Original start of the repetition that was opened. */
  readonly originalStart: string | null;
}

function eventsPath(calendarId: string, eventId?: string): string {
  const base = `/api/calendars/${encodeURIComponent(calendarId)}/events`;
  return eventId === undefined ? base : `${base}/${encodeURIComponent(eventId)}`;
}

export function eventQuery(calendarId: string, eventId: string) {
  return queryOptions({
    queryKey: ['event', 'one', calendarId, eventId],
    queryFn: async ({ signal }): Promise<Tagged<CalendarEvent>> => {
      const { value, tag } = await callTagged('GET', eventsPath(calendarId, eventId), found, { signal });
      return { value: value.event, tag };
    },
    // What is edited must be what is there now.
    staleTime: 0,
  });
}

const categoryList = shape({ categories: array(category) });

export const categoriesQuery = queryOptions({
  queryKey: ['event', 'categories'],
  queryFn: async ({ signal }) => (await get('/api/categories', categoryList, signal)).categories,
});

export function createEvent(calendarId: string, body: Partial<EventBody>, key: string) {
  return create(eventsPath(calendarId), body, made, key);
}

export function changeEvent(target: Target, body: Partial<EventBody>): Promise<void> {
  return command('PATCH', targetPath(target), { json: body, headers: match(target) });
}

export function deleteEvent(target: Target): Promise<void> {
  return command('DELETE', targetPath(target), { headers: match(target) });
}

function targetPath({ calendarId, eventId, scope, originalStart }: Target): string {
  if (scope === null) return eventsPath(calendarId, eventId);
  const occurrenceOf = scope === 'all' || originalStart === null ? {} : { occurrence: originalStart };
  return `${eventsPath(calendarId, eventId)}?${new URLSearchParams({ scope, ...occurrenceOf }).toString()}`;
}

function match({ tag }: Target): Readonly<Record<string, string>> {
  return tag === null ? {} : { 'If-Match': tag };
}

export function answerEvent(calendarId: string, eventId: string, status: Answer): Promise<void> {
  return command('PUT', `${eventsPath(calendarId, eventId)}/attendance`, { json: { status } });
}

const comment = shape({
  id: string,
  author: nullable(person),
  body: string,
  createdAt: string,
  isMine: withDefault(boolean, false),
});
export type Comment = Parsed<typeof comment>;

const commentPage = shape({ comments: array(comment), nextCursor: nullable(string) });

export function commentsQuery(calendarId: string, eventId: string) {
  return infiniteQueryOptions({
    queryKey: ['event', 'comments', calendarId, eventId],
    // Whoever opens an event wants to read what was said since.
    staleTime: 0,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`;
      return get(`${eventsPath(calendarId, eventId)}/comments${cursor}`, commentPage, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export async function writeComment(calendarId: string, eventId: string, body: string, key: string): Promise<void> {
  await call('POST', `${eventsPath(calendarId, eventId)}/comments`, (value) => value, {
    json: { body },
    headers: { 'Idempotency-Key': key },
  });
}

export function deleteComment(calendarId: string, eventId: string, commentId: string): Promise<void> {
  return command('DELETE', `${eventsPath(calendarId, eventId)}/comments/${encodeURIComponent(commentId)}`);
}
