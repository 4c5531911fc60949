import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatTime, type TimeStyle } from '../../shared/time/format';
import type { Occurrence } from './api';
import { datesOf } from './weekLayout';

export function titleOf(occurrence: Occurrence): string {
  if (occurrence.masked) return 'Busy';
  return occurrence.title.trim() || 'No title';
}

/** `10:00 to 11:00`, or `all day`. */
export function timeOf(occurrence: Occurrence, style: TimeStyle): string {
  if (occurrence.allDay) return 'all day';
  return `${formatTime(occurrence.start, style)} to ${formatTime(occurrence.end, style)}`;
}

/** The name a button of this event has for assistive technology: what, then when. */
export function labelOf(occurrence: Occurrence, style: TimeStyle): string {
  return `${titleOf(occurrence)}, ${timeOf(occurrence, style)}`;
}

/** Day and time in full, for the details. */
export function whenOf(occurrence: Occurrence, style: TimeStyle): string {
  const { first, last } = datesOf(occurrence, style.zone);
  const day = (date: Temporal.PlainDate) =>
    formatDate(date, style, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  if (occurrence.allDay) return first.equals(last) ? `${day(first)}, all day` : `${day(first)} to ${day(last)}`;
  if (first.equals(last)) return `${day(first)}, ${timeOf(occurrence, style)}`;
  return `${day(first)}, ${formatTime(occurrence.start, style)} to ${day(last)}, ${formatTime(occurrence.end, style)}`;
}
