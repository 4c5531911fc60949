import { Temporal } from 'temporal-polyfill';

/** First and last instant (exclusive) of something, as ISO text in UTC. */
export interface InstantRange {
  readonly from: string;
  readonly to: string;
}

/** The zone if this browser knows it, else UTC. */
export function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Zones to choose from, in order; the given one is always among them. */
export function zones(current: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].sort();
}

/** Local date in the zone at the instant. */
export function dateIn(zone: string, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

export function today(zone: string, now: Date): Temporal.PlainDate {
  return dateIn(zone, Temporal.Instant.fromEpochMilliseconds(now.getTime()));
}

/** First day of the week that holds the date; `weekStartsOn` counts from 0 = Sunday. */
export function weekStart(date: Temporal.PlainDate, weekStartsOn: number): Temporal.PlainDate {
  const weekday = date.dayOfWeek % 7;
  return date.subtract({ days: (weekday - weekStartsOn + 7) % 7 });
}

export function weekDays(start: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return Array.from({ length: 7 }, (_, index) => start.add({ days: index }));
}

/** The instants a local week begins and ends at; 167 or 169 hours apart when the clocks change. */
export function weekRange(start: Temporal.PlainDate, zone: string): InstantRange {
  const from = start.toZonedDateTime(zone).toInstant().toString();
  const to = start.add({ days: 7 }).toZonedDateTime(zone).toInstant().toString();
  return { from, to };
}

/** What lasts through a local day ends when the next one begins. */
export function endOfDay(date: string, zone: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString();
}

/** The last local day, as `yyyy-MM-dd`, of what ends at the instant. */
export function lastDay(end: string, zone: string): string {
  return dateIn(zone, Temporal.Instant.from(end).subtract({ milliseconds: 1 })).toString();
}

/** Reads a `yyyy-MM-dd` from an address; anything else is null. */
export function parseDate(text: string | null): Temporal.PlainDate | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
