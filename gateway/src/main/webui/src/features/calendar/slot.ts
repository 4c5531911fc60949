import { Temporal } from 'temporal-polyfill';
import { today } from '../../shared/time/zone';

/** Where a new event begins: a local day, and minutes from its midnight. */
export interface Slot {
  readonly date: string;
  readonly minute: number;
}

const MORNING = 9 * 60;
const LAST = 23 * 60;

/** Where an event begins when nobody pointed at a time: the next full hour of today, or a morning of the shown week. */
export function nextSlot(weekStart: Temporal.PlainDate, zone: string, now: Date): Slot {
  const date = today(zone, now);
  const inWeek = weekStart.until(date, { largestUnit: 'days' }).days;
  if (inWeek < 0 || inWeek > 6) return { date: weekStart.toString(), minute: MORNING };
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return { date: date.toString(), minute: Math.min(LAST, (hour + 1) * 60) };
}
