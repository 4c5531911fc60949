import { Temporal } from 'temporal-polyfill';
import type { ProblemError } from '../../shared/api/problem';
import { wall, type EventDraft } from './draft';

/** What is wrong, by field. */
export interface EventErrors {
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  readonly rule?: string;
  readonly meetingUrl?: string;
}

/** What can be said without asking the server; the server has the last word. */
export function validateEvent(draft: EventDraft): EventErrors {
  const start = wall(draft.startDate, draft.allDay ? '00:00' : draft.startTime);
  const end = wall(draft.endDate, draft.allDay ? '00:00' : draft.endTime);
  const order = start && end ? Temporal.PlainDateTime.compare(end, start) : 0;
  const backwards = draft.allDay ? order < 0 : order <= 0;
  const custom = draft.repeat.kind === 'CUSTOM';
  return {
    ...(draft.title.trim() === '' ? { title: 'Give the event a title.' } : {}),
    ...(start ? {} : { start: 'Choose a day and a time.' }),
    ...(end ? {} : { end: 'Choose a day and a time.' }),
    ...(start && end && backwards ? { end: 'The end must be after the start.' } : {}),
    ...(custom && !/^(?:RRULE:)?(?:[A-Z]+=[^;=]+;)*FREQ=/i.test(draft.repeat.rule.trim()) ? { rule: 'A rule names how often, such as FREQ=WEEKLY;INTERVAL=2.' } : {}),
    ...(draft.meetingUrl.trim() !== '' && !/^https?:\/\/\S+$/i.test(draft.meetingUrl.trim())
      ? { meetingUrl: 'A link begins with https://' }
      : {}),
  };
}

/** What the server refused, by field; empty when it is about no field that the form has. */
export function refusedFields(problem: ProblemError | null): EventErrors {
  const pointers = { title: '/title', start: '/start', end: '/end', rule: '/recurringRule', meetingUrl: '/meetingUrl' } as const;
  const entries = Object.entries(pointers).map(([name, pointer]) => [name, problem?.fieldMessage(pointer) ?? null] as const);
  return Object.fromEntries(entries.filter(([, message]) => message !== null));
}
