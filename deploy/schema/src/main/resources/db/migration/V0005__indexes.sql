-- Indexes for the questions that the services ask and the web app does not: all events of a person or a calendar in a
-- range, recurring masters, sessions and tasks of a person in a range, a user by address whatever its case.
create index if not exists "events_userId_startDateTime_idx"
    on "events" ("userId", "startDateTime") include ("endDateTime") where "deletedAt" is null;
create index if not exists "events_calendarId_startDateTime_idx"
    on "events" ("calendarId", "startDateTime") include ("endDateTime") where "deletedAt" is null;
-- Longer than the 35 days that a range query looks back: few, so looked up apart.
create index if not exists "events_calendarId_long_idx"
    on "events" ("calendarId", "endDateTime")
    where "deletedAt" is null and "endDateTime" > "startDateTime" + interval '35 days';
create index if not exists "events_userId_long_idx"
    on "events" ("userId", "endDateTime")
    where "deletedAt" is null and "endDateTime" > "startDateTime" + interval '35 days';
create index if not exists "events_userId_masters_idx"
    on "events" ("userId", "startDateTime") where "isRecurring" and "deletedAt" is null;
create index if not exists "events_calendarId_masters_idx"
    on "events" ("calendarId", "startDateTime") where "isRecurring" and "deletedAt" is null;
create index if not exists "event_attendees_email_lower_idx" on "event_attendees" (lower("email"));
create index if not exists "focus_sessions_userId_startTime_idx" on "focus_sessions" ("userId", "startTime");
create index if not exists "tasks_userId_completedAt_idx" on "tasks" ("userId", "completedAt");
create index if not exists "tasks_userId_dueDate_idx" on "tasks" ("userId", "dueDate");
create index if not exists "insights_userId_validTo_idx" on "insights" ("userId", "validTo");
create index if not exists "users_email_lower_idx" on "users" (lower("email"));
create index if not exists "activity_logs_entity_createdAt_idx" on "activity_logs" ("entityType", "entityId", "createdAt");
