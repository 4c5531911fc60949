import { command } from '../../shared/api/http';

/** What may be set of a calendar; what is absent stays. */
export interface CalendarChange {
  readonly name?: string;
  readonly description?: string | null;
  readonly color?: string;
  readonly timezone?: string;
  readonly isPublic?: boolean;
  readonly isArchived?: boolean;
}

/** How the calendar is in the own list, and nobody else's. */
export interface OwnChange {
  readonly color?: string | null;
  readonly state?: 'ACCEPTED' | 'HIDDEN';
}

function pathOf(calendarId: string): string {
  return `/api/calendars/${encodeURIComponent(calendarId)}`;
}

export function changeCalendar(calendarId: string, change: CalendarChange): Promise<void> {
  return command('PATCH', pathOf(calendarId), { json: change });
}

export function changeOwn(calendarId: string, change: OwnChange): Promise<void> {
  return command('PATCH', `${pathOf(calendarId)}/me`, { json: change });
}

export function deleteCalendar(calendarId: string): Promise<void> {
  return command('DELETE', pathOf(calendarId));
}
