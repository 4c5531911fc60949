import { Temporal } from 'temporal-polyfill';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const REPEAT_KINDS = ['NONE', 'DAILY', 'WEEKDAYS', 'WEEKLY', 'MONTHLY', 'YEARLY', 'CUSTOM'] as const;
export type RepeatKind = (typeof REPEAT_KINDS)[number];

/** How an event repeats, as a person says it. */
export interface Repeat {
  readonly kind: RepeatKind;
  /** Of a weekly one. */
  readonly days: readonly Weekday[];
  /** `yyyy-MM-dd`, the last day on which it may begin, or empty for no end. */
  readonly until: string;
  /** Of a custom one: the rule as iCalendar has it. */
  readonly rule: string;
}

export const NO_REPEAT: Repeat = { kind: 'NONE', days: [], until: '', rule: '' };

const WORKDAYS = 'MO,TU,WE,TH,FR';

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'MO';
}

/** The choice that a rule is; a rule beyond the choices is a custom one. */
export function repeatOf(rule: string | null, zone: string): Repeat {
  if (rule === null || rule.trim() === '') return NO_REPEAT;
  const text = rule.trim().replace(/^RRULE:/i, '');
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  const value = (name: string) => parts.get(name)?.toUpperCase() ?? '';
  const plain = [...parts.keys()].every((name) => ['FREQ', 'BYDAY', 'UNTIL', 'WKST'].includes(name) || (name === 'INTERVAL' && value(name) === '1'));
  const kind = plain ? kindOf(value('FREQ'), value('BYDAY')) : 'CUSTOM';
  if (kind === 'CUSTOM') return { ...NO_REPEAT, kind, rule: text };
  const days = kind === 'WEEKLY' ? WEEKDAYS.filter((day) => value('BYDAY').split(',').includes(day)) : [];
  return { kind, days, until: dateOfUntil(value('UNTIL'), zone), rule: text };
}

function kindOf(frequency: string, days: string): RepeatKind {
  if (frequency === 'WEEKLY' && days === WORKDAYS) return 'WEEKDAYS';
  if (frequency === 'WEEKLY') return days === '' || /^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/.test(days) ? 'WEEKLY' : 'CUSTOM';
  if (days !== '') return 'CUSTOM';
  return REPEAT_KINDS.find((kind) => kind === frequency && kind !== 'NONE') ?? 'CUSTOM';
}

/** The rule to send, or null for none. */
export function ruleOf(repeat: Repeat, allDay: boolean, zone: string): string | null {
  const { kind, days, until, rule } = repeat;
  const end = until === '' ? '' : `;UNTIL=${allDay ? until.replace(/-/g, '') : endOfDay(until, zone)}`;
  switch (kind) {
    case 'NONE':
      return null;
    case 'CUSTOM':
      return rule.trim().replace(/^RRULE:/i, '');
    case 'WEEKDAYS':
      return `FREQ=WEEKLY;BYDAY=${WORKDAYS}${end}`;
    case 'WEEKLY':
      return `FREQ=WEEKLY${days.length > 0 ? `;BYDAY=${WEEKDAYS.filter((day) => days.includes(day)).join(',')}` : ''}${end}`;
    default:
      return `FREQ=${kind}${end}`;
  }
}

/** iCalendar wants the end of a timed rule as an instant: the last second of the day in the zone of the event. */
function endOfDay(date: string, zone: string): string {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return next.subtract({ seconds: 1 }).toString().replace(/[-:]/g, '');
}

function dateOfUntil(until: string, zone: string): string {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(until);
  if (!found) return '';
  const [, year, month, day, hour, minute, second, utc] = found;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || utc !== 'Z') return date;
  return Temporal.Instant.from(`${date}T${hour}:${minute}:${second}Z`).toZonedDateTimeISO(zone).toPlainDate().toString();
}
