import type { CalendarEvent } from '../features/event/api';
import type { FakeServer } from './fakeServer';
import { occurrence, serverForAlice } from './fixtures';

/** The address of the week that the fixtures are in. */
export const EVENT_WEEK = '/calendars/personal?week=2026-11-16';

export function eventOf(change: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    ...occurrence({ id: 'e1', eventId: 'e1' }),
    recurringRule: null,
    locationUrl: null,
    meetingUrl: null,
    isLocked: false,
    categoryId: null,
    category: null,
    attendees: [],
    reminders: [],
    createdBy: { id: 'u-alice', name: 'Alice Anders' },
    updatedAt: null,
    ...change,
  };
}

/** The event of one row as the single event, with its version. */
export function serverWithEvent(change: Partial<CalendarEvent> = {}, tag = '"v1"'): FakeServer {
  const event = eventOf(change);
  return serverForAlice()
    .on('GET', /\/personal\/events\?/, { json: { events: [occurrence({ id: 'e1', eventId: 'e1', ...shown(change) })] } })
    .on('GET', /\/events\/e1$/, { json: { event }, headers: { ETag: tag } })
    .on('GET', /\/events\/e1\/comments/, { json: { comments: [], nextCursor: null } });
}

/** A weekly series, of which the week shows the third. */
export function serverWithSeries(): FakeServer {
  const series = { recurringRule: 'FREQ=WEEKLY;BYDAY=MO', recurring: true };
  return serverWithEvent({ ...series, start: '2026-11-02T09:00:00Z', end: '2026-11-02T10:00:00Z' }).on('GET', /\/personal\/events\?/, {
    json: { events: [occurrence({ id: 'e1:3', eventId: 'e1', recurring: true, originalStart: '2026-11-16T09:00:00Z' })] },
  });
}

function shown({ title, recurring, allDay, startDate, endDate, timezone }: Partial<CalendarEvent>) {
  const known = { title, recurring, allDay, startDate, endDate, timezone };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
