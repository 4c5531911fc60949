/** How many of the events that were looked at are private. */
export interface PrivateCount {
  readonly hidden: number;
  readonly all: number;
}

/** What others will see of private events, said before a calendar is shared. */
export function privateText({ hidden, all }: PrivateCount): string {
  if (hidden === 0) return 'Others see private events as Busy, without any details.';
  const which = all === 1 ? 'The one event you looked at is private and shows' : `${hidden} of ${all} events you looked at are private and show`;
  return `${which} as Busy to others, without any details.`;
}
