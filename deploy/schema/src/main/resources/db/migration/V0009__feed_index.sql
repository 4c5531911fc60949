-- Whether a calendar has changed since somebody last looked, whoever changed it: answered from this index alone.
create index if not exists "events_calendarId_updatedAt_idx" on "events" ("calendarId", "updatedAt") where "deletedAt" is null;
