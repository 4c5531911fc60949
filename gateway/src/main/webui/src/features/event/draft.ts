import { Temporal } from 'temporal-polyfill';
import type { Span } from '../../shared/event/span';
import { knownZone } from '../../shared/time/zone';
import type { CalendarEvent } from './api';
import { NO_REPEAT, repeatOf, type Repeat } from './repeat';

export const VISIBILITIES = ['SHARED', 'PRIVATE', 'PUBLIC', 'TEAM'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Somebody to ask, by address. */
export interface Guest {
  readonly email: string;
  readonly name: string | null;
  readonly role: string | null;
}

/** An event as it stands in the form. Times are those of a wall clock in its zone. */
export interface EventDraft {
  readonly title: string;
  readonly allDay: boolean;
  /** `yyyy-MM-dd`. */
  readonly startDate: string;
  /** `HH:mm`. */
  readonly startTime: string;
  /** The last day of an all-day event, else the day it ends on. */
  readonly endDate: string;
  readonly endTime: string;
  readonly zone: string;
  readonly repeat: Repeat;
  readonly visibility: Visibility;
  readonly isBusy: boolean;
  readonly location: string;
  readonly meetingUrl: string;
  readonly description: string;
  /** Minutes before the start. */
  readonly reminders: readonly number[];
  readonly guests: readonly Guest[];
  readonly categoryId: string | null;
  readonly color: string | null;
}

/** An hour from a minute of a day on. */
export function newDraft(slot: { readonly date: string; readonly minute: number }, zone: string): EventDraft {
  const start = Temporal.PlainDate.from(slot.date).toPlainDateTime().add({ minutes: slot.minute });
  const end = start.add({ hours: 1 });
  return {
    title: '',
    allDay: false,
    startDate: start.toPlainDate().toString(),
    startTime: clock(start.toPlainTime()),
    endDate: end.toPlainDate().toString(),
    endTime: clock(end.toPlainTime()),
    zone,
    repeat: NO_REPEAT,
    visibility: 'SHARED',
    isBusy: true,
    location: '',
    meetingUrl: '',
    description: '',
    reminders: [],
    guests: [],
    categoryId: null,
    color: null,
  };
}

/** An event as a form, at the times of one of its repetitions. */
export function draftOf(event: CalendarEvent, span: Span, ownZone: string): EventDraft {
  const zone = event.timezone === null ? ownZone : knownZone(event.timezone);
  return {
    title: event.title,
    ...timesOf(span, zone),
    zone,
    repeat: repeatOf(event.recurringRule, zone),
    visibility: VISIBILITIES.find((one) => one === event.visibility) ?? 'SHARED',
    isBusy: event.isBusy,
    location: event.location ?? '',
    meetingUrl: event.meetingUrl ?? '',
    description: event.description ?? '',
    reminders: event.reminders.map(({ minutes }) => minutes),
    guests: event.attendees.map(({ email, name, role }) => ({ email, name, role })),
    categoryId: event.categoryId,
    color: event.color,
  };
}

function timesOf(span: Span, zone: string) {
  const start = Temporal.Instant.from(span.start).toZonedDateTimeISO(zone);
  const end = Temporal.Instant.from(span.end).toZonedDateTimeISO(zone);
  const times = { startTime: clock(start.toPlainTime()), endTime: clock(end.toPlainTime()) };
  if (span.allDay && span.startDate && span.endDate) {
    const last = Temporal.PlainDate.from(span.endDate).subtract({ days: 1 }).toString();
    return { allDay: true, startDate: span.startDate, endDate: last, startTime: '09:00', endTime: '10:00' };
  }
  return { allDay: span.allDay, startDate: start.toPlainDate().toString(), endDate: end.toPlainDate().toString(), ...times };
}

/** Moves the start; the end goes along, so that the length stays. */
export function moveStart(draft: EventDraft, startDate: string, startTime: string): EventDraft {
  const moved = { ...draft, startDate, startTime };
  const [before, after, end] = [wall(draft.startDate, draft.startTime), wall(startDate, startTime), wall(draft.endDate, draft.endTime)];
  if (!before || !after || !end) return moved;
  const newEnd = end.add(before.until(after));
  return { ...moved, endDate: newEnd.toPlainDate().toString(), endTime: clock(newEnd.toPlainTime()) };
}

/**
 * What was changed at one repetition, told of the whole series: a move by two days moves the first one by two days.
 *
 * @param first the series at the time of its first repetition
 * @param before the repetition as it was opened
 * @param after the repetition as it was left
 */
export function forWholeSeries(first: EventDraft, before: EventDraft, after: EventDraft): EventDraft {
  const days = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  const startDate = Temporal.PlainDate.from(first.startDate).add({ days: days(before.startDate, after.startDate) });
  const endDate = startDate.add({ days: days(after.startDate, after.endDate) });
  return { ...after, startDate: startDate.toString(), endDate: endDate.toString() };
}

/** Local date and time, or null when one of them is not there yet. */
export function wall(date: string, time: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`);
  } catch {
    return null;
  }
}

function clock(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
