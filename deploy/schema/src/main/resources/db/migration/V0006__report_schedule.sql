-- Reports that make themselves. "scheduled" tells the run of the schedule from a week that somebody asked for by hand,
-- which must not keep the scheduled one, and its mail, from happening. "startsAt" and "endsAt" are the instants of the
-- period: the next one begins where the last ended, even when the person moved to another zone in between.
alter table "report_runs" add column if not exists "scheduled" boolean not null default false;
alter table "report_runs" add column if not exists "startsAt" timestamp(3);
alter table "report_runs" add column if not exists "endsAt" timestamp(3);
alter table "report_runs" add column if not exists "nextAttemptAt" timestamp(3);
-- No mail after this moment; null: none at all.
alter table "report_runs" add column if not exists "mailBy" timestamp(3);
-- What became of it: 'WRITTEN', 'EMPTY' (a week without data) or 'SKIPPED' (the person was deleted or suspended).
alter table "report_runs" add column if not exists "outcome" text;

create index if not exists "report_runs_due_idx" on "report_runs" ("kind", "nextAttemptAt") where "state" in ('PENDING', 'RUNNING');
create index if not exists "report_runs_done_idx" on "report_runs" ("kind", "endsAt", "userId") where "scheduled" and "state" = 'DONE';

-- The reports of a person, newest first, without reading the insights between them.
create index if not exists "insights_weekly_report_idx" on "insights" ("userId", ("data" -> 'report' ->> 'firstDate'), "id")
    where "category" = 'weekly_report';

-- Whose week has closed: all people of a zone and a week start, page by page.
create index if not exists "users_zone_week_idx" on "users" ("timezone", "weekStartsOn", "id") where "deletedAt" is null;

-- The insights of a range, and those of the web app, which say nothing of a range.
create index if not exists "insights_userId_period_idx" on "insights" ("userId", ("data" -> 'period' ->> 'key'));
create index if not exists "insights_userId_foreign_idx" on "insights" ("userId", "validTo") where "data" -> 'engine' is null;

-- Whether anything of a person's has changed: count, newest change and deletions, from the index alone.
create index if not exists "events_userId_changes_idx" on "events" ("userId", "updatedAt", "deletedAt");
create index if not exists "tasks_userId_changes_idx" on "tasks" ("userId", "updatedAt", "deletedAt");
create index if not exists "focus_sessions_userId_changes_idx" on "focus_sessions" ("userId", "updatedAt");
