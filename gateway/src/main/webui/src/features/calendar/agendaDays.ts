import { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '../../shared/event/occurrence';
import { datesOf } from '../../shared/event/span';

export interface AgendaDay {
  readonly date: Temporal.PlainDate;
  readonly items: readonly Occurrence[];
}

/** The days that have events, all-day ones first, the rest by start. */
export function agendaDays(
  occurrences: readonly Occurrence[],
  days: readonly Temporal.PlainDate[],
  zone: string,
): readonly AgendaDay[] {
  const dated = occurrences.map((occurrence) => ({ occurrence, ...datesOf(occurrence, zone) }));
  return days
    .map((date) => ({
      date,
      items: dated
        .filter(({ first, last }) => Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, last) <= 0)
        .map(({ occurrence }) => occurrence)
        .sort((a, b) => Number(b.allDay) - Number(a.allDay) || a.start.localeCompare(b.start)),
    }))
    .filter(({ items }) => items.length > 0);
}
