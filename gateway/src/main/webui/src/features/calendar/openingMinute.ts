import type { Placeable } from './overlaps';

/** A window of the day that a scrolled grid shows, in minutes from midnight. */
export interface ShownHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Early enough for most working days. */
export const MORNING = 7 * 60;
/** Room above the first event, so that it does not stick to the edge. */
const AIR_MINUTES = 20;

/** Where the grid opens: the first wish that shows an event of the week, else the first event. */
export function openingMinute(events: readonly Placeable[], wishes: readonly number[], shownMinutes: number): number {
  const shows = (from: number) => events.some((one) => one.fromMinute < from + shownMinutes && one.toMinute > from);
  const wish = wishes.find((from) => events.length === 0 || shows(from));
  return wish ?? Math.max(0, Math.min(...events.map((one) => one.fromMinute)) - AIR_MINUTES);
}

/** When those events begin that lie wholly above and wholly below what is shown. */
export function outOfSight(events: readonly Placeable[], shown: ShownHours) {
  return {
    earlier: events.filter((one) => one.toMinute <= shown.fromMinute).map((one) => one.fromMinute),
    later: events.filter((one) => one.fromMinute >= shown.toMinute).map((one) => one.fromMinute),
  };
}
