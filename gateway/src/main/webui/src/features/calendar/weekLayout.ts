import { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '../../shared/event/occurrence';
import { datesOf } from '../../shared/event/span';
import { placeOverlaps, type Place } from './overlaps';

export const MINUTES_OF_DAY = 24 * 60;

/** Part of an event on one day of the time grid. Minutes are what the wall clock shows, from local midnight. */
export interface Segment extends Place {
  readonly occurrence: Occurrence;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly beginsEarlier: boolean;
  readonly endsLater: boolean;
}

/** An all-day or very long event: a bar over some days of the week. */
export interface Bar {
  readonly occurrence: Occurrence;
  readonly firstDay: number;
  readonly days: number;
  readonly row: number;
  readonly beginsEarlier: boolean;
  readonly endsLater: boolean;
}

export interface WeekLayout {
  /** Seven lists, one a day. */
  readonly days: readonly (readonly Segment[])[];
  readonly bars: readonly Bar[];
  readonly barRows: number;
}

type Piece = Omit<Segment, keyof Place>;

/** Lays a week of events out in the reader's zone. */
export function layOutWeek(occurrences: readonly Occurrence[], start: Temporal.PlainDate, zone: string): WeekLayout {
  const pieces: Piece[][] = Array.from({ length: 7 }, () => []);
  const spans: Omit<Bar, 'row'>[] = [];
  for (const occurrence of occurrences) {
    const dates = datesOf(occurrence, zone);
    if (dates.bar) {
      const bar = barOf(occurrence, dates.first, dates.last, start);
      if (bar) spans.push(bar);
    } else {
      addPieces(pieces, occurrence, start, zone);
    }
  }
  const bars = stackBars(spans);
  return { days: pieces.map(placeOverlaps), bars, barRows: Math.max(0, ...bars.map((bar) => bar.row + 1)) };
}

function dayIndex(date: Temporal.PlainDate, start: Temporal.PlainDate): number {
  return start.until(date, { largestUnit: 'days' }).days;
}

function barOf(occurrence: Occurrence, first: Temporal.PlainDate, last: Temporal.PlainDate, start: Temporal.PlainDate) {
  const from = dayIndex(first, start);
  const to = dayIndex(last, start);
  if (to < 0 || from > 6) return null;
  const firstDay = Math.max(0, from);
  return { occurrence, firstDay, days: Math.min(6, to) - firstDay + 1, beginsEarlier: from < 0, endsLater: to > 6 };
}

function addPieces(days: Piece[][], occurrence: Occurrence, start: Temporal.PlainDate, zone: string): void {
  const from = Temporal.Instant.from(occurrence.start).toZonedDateTimeISO(zone);
  const to = Temporal.Instant.from(occurrence.end).toZonedDateTimeISO(zone);
  const { first, last } = datesOf(occurrence, zone);
  const length = Math.max(0, (to.epochMilliseconds - from.epochMilliseconds) / 60_000);
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const begins = date.equals(first);
    const ends = date.equals(last);
    const fromMinute = begins ? minuteOf(from) : 0;
    const wallEnd = date.equals(to.toPlainDate()) ? minuteOf(to) : MINUTES_OF_DAY;
    // When the clocks go back, an hour is lived twice and the wall clock may show an end before the beginning.
    const toMinute = ends ? (wallEnd > fromMinute ? wallEnd : Math.min(MINUTES_OF_DAY, fromMinute + length)) : MINUTES_OF_DAY;
    days[dayIndex(date, start)]?.push({ occurrence, fromMinute, toMinute, beginsEarlier: !begins, endsLater: !ends });
  }
}

function minuteOf(time: Temporal.ZonedDateTime): number {
  return time.hour * 60 + time.minute + time.second / 60;
}

function stackBars(spans: readonly Omit<Bar, 'row'>[]): readonly Bar[] {
  const sorted = [...spans].sort((a, b) => a.firstDay - b.firstDay || b.days - a.days);
  const rowEnds: number[] = [];
  return sorted.map((span) => {
    let row = rowEnds.findIndex((end) => end <= span.firstDay);
    if (row < 0) row = rowEnds.push(0) - 1;
    rowEnds[row] = span.firstDay + span.days;
    return { ...span, row };
  });
}
