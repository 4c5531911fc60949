import { Temporal } from 'temporal-polyfill';
import { formatDate, formatTime, type TimeStyle } from '../time/format';

const MILLIS_OF_DAY = 24 * 60 * 60_000;

/** When something happens. All-day things have dates, whose end is exclusive. */
export interface Span {
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** First and last local date it touches, and whether it belongs in the all-day row: all-day, or 24 hours and more. */
export function datesOf(span: Span, zone: string) {
  if (span.allDay && span.startDate && span.endDate) {
    const first = Temporal.PlainDate.from(span.startDate);
    const last = Temporal.PlainDate.from(span.endDate).subtract({ days: 1 });
    return { bar: true, first, last: Temporal.PlainDate.compare(last, first) < 0 ? first : last };
  }
  const from = Temporal.Instant.from(span.start);
  const to = Temporal.Instant.from(span.end);
  const first = from.toZonedDateTimeISO(zone);
  // The end is exclusive: an event until midnight does not touch the next day.
  const lastMoment = Temporal.Instant.compare(to, from) > 0 ? to.subtract({ milliseconds: 1 }) : from;
  const long = to.epochMilliseconds - from.epochMilliseconds >= MILLIS_OF_DAY;
  return { bar: span.allDay || long, first: first.toPlainDate(), last: lastMoment.toZonedDateTimeISO(zone).toPlainDate() };
}

/** `10:00 to 11:00`, or `all day`. */
export function timeOf(span: Span, style: TimeStyle): string {
  if (span.allDay) return 'all day';
  return `${formatTime(span.start, style)} to ${formatTime(span.end, style)}`;
}

/** Day and time in full. */
export function whenOf(span: Span, style: TimeStyle): string {
  const { first, last } = datesOf(span, style.zone);
  const day = (date: Temporal.PlainDate) =>
    formatDate(date, style, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  if (span.allDay) return first.equals(last) ? `${day(first)}, all day` : `${day(first)} to ${day(last)}`;
  if (first.equals(last)) return `${day(first)}, ${timeOf(span, style)}`;
  return `${day(first)}, ${formatTime(span.start, style)} to ${day(last)}, ${formatTime(span.end, style)}`;
}
