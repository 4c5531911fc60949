import { Temporal } from 'temporal-polyfill';
import { formatDate, type TimeStyle } from '../../shared/time/format';
import type { Repeat, Weekday } from './repeat';

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** How an event repeats, in words. */
export function repeatText(repeat: Repeat, style: TimeStyle): string {
  const until =
    repeat.until === ''
      ? ''
      : ` until ${formatDate(Temporal.PlainDate.from(repeat.until), style, { year: 'numeric', month: 'long', day: 'numeric' })}`;
  return `${words(repeat)}${until}`;
}

function words({ kind, days, rule }: Repeat): string {
  switch (kind) {
    case 'NONE':
      return 'Does not repeat';
    case 'DAILY':
      return 'Every day';
    case 'WEEKDAYS':
      return 'Every weekday';
    case 'WEEKLY':
      return days.length === 0 ? 'Every week' : `Every week on ${new Intl.ListFormat('en').format(days.map((day) => WEEKDAY_NAMES[day]))}`;
    case 'MONTHLY':
      return 'Every month';
    case 'YEARLY':
      return 'Every year';
    case 'CUSTOM':
      return `By its own rule: ${rule}`;
  }
}
