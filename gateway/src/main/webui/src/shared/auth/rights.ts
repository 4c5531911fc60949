/** What decides whether a person may do something with a calendar. */
export interface HasRights {
  /** The operations that the server allows this person, such as `event.create`. */
  readonly myRights: readonly string[];
  readonly isArchived: boolean;
}

/** Operations that an archived calendar refuses although the role has them. */
const WRITES: ReadonlySet<string> = new Set([
  'calendar.import',
  'event.create',
  'event.update',
  'event.delete',
  'comment.create',
]);

/** Whether to offer it; the server has the last word. */
export function may(calendar: HasRights, right: string): boolean {
  return calendar.myRights.includes(right) && !(calendar.isArchived && WRITES.has(right));
}

/** The calendar for which everything that changes it is refused, such as one that is kept elsewhere. */
export function readOnly<T extends HasRights>(calendar: T): T {
  return { ...calendar, myRights: calendar.myRights.filter((right) => !WRITES.has(right) || right === 'comment.create') };
}
