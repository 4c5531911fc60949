import type { HasRights } from '../../shared/auth/rights';

/** What this feature needs to know of a calendar. */
export interface SettableCalendar extends HasRights {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly color: string | null;
  readonly timezone: string | null;
  readonly isDefault: boolean;
  readonly isPublic: boolean;
  readonly role: string;
  readonly state: string;
}

/** What the app does after a change. */
export interface SettingsNews {
  readonly onChanged: () => Promise<void> | void;
  readonly onDeleted: () => Promise<void> | void;
}
