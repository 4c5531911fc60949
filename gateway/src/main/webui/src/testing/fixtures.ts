import type { Calendar } from '../features/calendar/api';
import type { Insight } from '../features/analytics/api';
import type { Occurrence } from '../shared/event/occurrence';
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

const READ = ['calendar.read', 'event.read', 'freebusy.read', 'comment.list', 'feed.create', 'access.explain', 'share.leave', 'transfer.accept'];
const COMMENT = [...READ, 'comment.create', 'comment.delete', 'event.respond'];
const EDIT = [...COMMENT, 'calendar.import', 'event.create', 'event.update', 'event.delete'];
const ADMIN = [...EDIT, 'calendar.update', 'audit.read'];
const OWNER = [...ADMIN.filter((right) => right !== 'transfer.accept'), 'calendar.publish', 'calendar.archive', 'calendar.delete', 'share.create', 'link.list', 'access.preview', 'transfer.offer'];
const RIGHTS: Readonly<Record<Calendar['role'], readonly string[]>> = {
  OWNER,
  ADMIN,
  EDIT,
  COMMENT,
  VIEW: READ,
  GUEST: ['calendar.read', 'event.read'],
  FREE_BUSY: ['calendar.read', 'freebusy.read', 'feed.create', 'share.leave'],
};

export function calendar(change: Partial<Calendar> = {}): Calendar {
  return {
    id: 'personal',
    name: 'Personal',
    description: null,
    color: '#2f7d73',
    timezone: 'Europe/Berlin',
    isDefault: true,
    isPublic: false,
    isArchived: false,
    role: 'OWNER',
    myRights: RIGHTS[change.role ?? 'OWNER'],
    state: 'OWNED',
    owner: { id: ALICE.id, name: ALICE.name },
    access: null,
    ...change,
  };
}

export function occurrence(change: Partial<Occurrence> = {}): Occurrence {
  return {
    id: change.title ?? 'planning',
    eventId: change.title ?? 'planning',
    originalStart: null,
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
    suggestedActions: [{ id: 'move-bank', kind: 'MOVE_EVENT', params: null, label: 'Move the bank call', estimatedGainMinutes: 30 }],
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
    .on('GET', /^\/api\/invitations\/blocked$/, { json: { senders: [] } })
    .on('GET', /^\/api\/notifications\?/, { json: { notifications: [], unreadCount: 0, nextCursor: null } })
    .on('GET', /^\/api\/categories$/, { json: { categories: [] } })
    .on('GET', /^\/api\/subscriptions$/, { json: { subscriptions: [] } })
    .on('GET', /^\/api\/ai\/reports\/weekly\?/, { json: { reports: [], nextCursor: null } });
}
