import type { Calendar, Occurrence } from '../features/calendar/api';
import type { Insight } from '../features/analytics/api';
import { FakeServer } from './fakeServer';

export const ALICE = {
  id: 'u-alice',
  email: 'alice@chronos.local',
  name: 'Alice Anders',
  avatar: null,
  timezone: 'Europe/Berlin',
  locale: 'en',
  weekStartsOn: 1,
  timeFormat: '24h',
  weeklyDigest: false,
};

export function calendar(change: Partial<Calendar> = {}): Calendar {
  return {
    id: 'personal',
    name: 'Personal',
    description: null,
    color: '#2f7d73',
    timezone: 'Europe/Berlin',
    isDefault: true,
    role: 'OWNER',
    state: 'OWNED',
    owner: { id: ALICE.id, name: ALICE.name },
    ...change,
  };
}

export function occurrence(change: Partial<Occurrence> = {}): Occurrence {
  return {
    id: change.title ?? 'planning',
    title: 'Planning',
    description: null,
    location: null,
    start: '2026-11-16T09:00:00Z',
    end: '2026-11-16T10:00:00Z',
    allDay: false,
    startDate: null,
    endDate: null,
    timezone: 'Europe/Berlin',
    status: 'CONFIRMED',
    visibility: 'SHARED',
    isBusy: true,
    color: null,
    recurring: false,
    masked: false,
    ...change,
  };
}

export function insight(change: Partial<Insight> = {}): Insight {
  return {
    id: 'ins_1',
    type: 'WARNING',
    category: 'meetings',
    title: 'You are double-booked for 1 h 30 min',
    content: 'Two events overlap on Monday.',
    data: {
      facts: [{ id: 'f1', metric: 'doubleBookedMinutes', value: 90, unit: 'min', n: 2 }],
      provenance: { source: 'DETERMINISTIC', fallbackReason: null },
      report: null,
    },
    score: 0.75,
    confidence: 0.9,
    impact: 'HIGH',
    validFrom: null,
    validTo: null,
    isRead: false,
    isDismissed: false,
    suggestedActions: [{ id: 'move-bank', label: 'Move the bank call', estimatedGainMinutes: 30 }],
    actionTaken: null,
    createdAt: null,
    ...change,
  };
}

/** A server where Alice is signed in with one calendar, and nothing else is there. */
export function serverForAlice(): FakeServer {
  return new FakeServer()
    .on('GET', /^\/auth\/session/, {
      json: { authenticated: true, user: { subject: 'alice', name: ALICE.name, email: ALICE.email } },
    })
    .on('GET', /^\/api\/users\/me$/, { json: ALICE })
    .on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar()], nextCursor: null } })
    .on('GET', /\/events\?/, { json: { events: [], truncated: false } })
    .on('GET', /\/shares$/, { json: { shares: [] } })
    .on('GET', /^\/api\/invitations$/, { json: { invitations: [] } })
    .on('GET', /^\/api\/ai\/reports\/weekly\?/, { json: { reports: [], nextCursor: null } });
}
