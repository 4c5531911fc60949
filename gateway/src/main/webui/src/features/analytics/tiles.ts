export interface TileKind {
  readonly key: string;
  readonly name: string;
  readonly explained: string;
}

/** The numbers at the top of the page, in reading order. */
export const TILES: readonly TileKind[] = [
  { key: 'busyNetMinutes', name: 'Busy', explained: 'Overlaps counted once' },
  { key: 'meetingNetMinutes', name: 'Meetings', explained: 'With at least one other person' },
  { key: 'focusMinutes', name: 'Focus', explained: 'Completed focus sessions' },
  { key: 'focusCapacityMinutes', name: 'Free for focus', explained: 'Gaps of 2 h and more in working hours' },
  { key: 'afterHoursMinutes', name: 'After hours', explained: 'Busy outside working hours' },
  { key: 'doubleBookedMinutes', name: 'Double-booked', explained: 'Two or more events at once' },
  { key: 'backToBack', name: 'Back to back', explained: 'Meetings without a break between' },
  { key: 'tasksCompleted', name: 'Tasks done', explained: 'Completed in this week' },
  { key: 'onTimeRate', name: 'On time', explained: 'Due tasks done in time' },
  { key: 'productivityScore', name: 'Week score', explained: '0 to 100, only against your own goals' },
];
