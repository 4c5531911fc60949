import { boolean, nullable, shape, string, withDefault, type Parsed } from '../api/parse';

/** Reads one happening of an event, as every list of events has it. */
export const occurrence = shape({
  id: string,
  eventId: nullable(string),
  originalStart: nullable(string),
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

export function titleOf(shown: Pick<Occurrence, 'title' | 'masked'>): string {
  if (shown.masked) return 'Busy';
  return shown.title.trim() || 'No title';
}

/** Time that is taken, of which nothing else is known, as an occurrence. */
export function busyOccurrence({ start, end }: { readonly start: string; readonly end: string }): Occurrence {
  return occurrence({ id: `busy-${start}`, start, end, title: 'Busy', masked: true }, '');
}
