import type { HasRights } from '../../shared/auth/rights';

/** What this feature needs to know of the calendar that holds the event. */
export interface EventCalendar extends HasRights {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
  readonly role: string;
}
