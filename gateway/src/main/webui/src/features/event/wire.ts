import { Temporal } from 'temporal-polyfill';
import { wall, type EventDraft, type Visibility } from './draft';
import { ruleOf } from './repeat';

/** What the server takes for an event. */
export interface EventBody {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly timezone: string;
  readonly recurringRule: string | null;
  readonly visibility: Visibility;
  readonly isBusy: boolean;
  readonly location: string | null;
  readonly meetingUrl: string | null;
  readonly description: string | null;
  readonly reminders: readonly { readonly minutes: number }[];
  readonly attendees: readonly { readonly email: string; readonly name?: string; readonly role?: string }[];
  readonly categoryId: string | null;
  readonly color: string | null;
}

/** A valid draft as a body. */
export function bodyOf(draft: EventDraft): EventBody {
  return {
    title: draft.title.trim(),
    ...timesOf(draft),
    allDay: draft.allDay,
    timezone: draft.zone,
    recurringRule: ruleOf(draft.repeat, draft.allDay, draft.zone),
    visibility: draft.visibility,
    isBusy: draft.isBusy,
    location: textOrNull(draft.location),
    meetingUrl: textOrNull(draft.meetingUrl),
    description: textOrNull(draft.description),
    reminders: draft.reminders.map((minutes) => ({ minutes })),
    attendees: draft.guests.map(({ email, name, role }) => ({ email, ...(name ? { name } : {}), ...(role ? { role } : {}) })),
    categoryId: draft.categoryId,
    color: draft.color,
  };
}

/** What a new event needs to say: what is nothing stays out. */
export function newBody(draft: EventDraft): Partial<EventBody> {
  const entries = Object.entries(bodyOf(draft)).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries);
}

const TIMES = ['start', 'end', 'allDay', 'timezone'] as const;

/** Only what differs. Times belong together: when one differs, all are sent. */
export function changes(before: EventDraft, after: EventDraft): Partial<EventBody> {
  const old = bodyOf(before);
  const wanted = bodyOf(after);
  const differs = (name: keyof EventBody) => JSON.stringify(old[name]) !== JSON.stringify(wanted[name]);
  const timesDiffer = TIMES.some(differs);
  const names = (Object.keys(wanted) as (keyof EventBody)[]).filter((name) =>
    TIMES.some((time) => time === name) ? timesDiffer : differs(name),
  );
  return Object.fromEntries(names.map((name) => [name, wanted[name]]));
}

function timesOf(draft: EventDraft) {
  if (draft.allDay) {
    return { start: draft.startDate, end: Temporal.PlainDate.from(draft.endDate).add({ days: 1 }).toString() };
  }
  return { start: instantOf(draft.startDate, draft.startTime, draft.zone), end: instantOf(draft.endDate, draft.endTime, draft.zone) };
}

function instantOf(date: string, time: string, zone: string): string {
  const local = wall(date, time);
  if (!local) throw new RangeError('A draft is checked before it is sent');
  return local.toZonedDateTime(zone).toInstant().toString();
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
