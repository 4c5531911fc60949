-- The tables as the Chronos web app declares them: quoted camelCase names, text ids, native enums, timestamp(3) in UTC.
-- What exists is skipped, so this file also takes over a database that the web app made, and one in which an
-- earlier run was killed after its commit but before Flyway had written its history.

do $$
declare
    wanted record;
begin
    for wanted in select * from (values
        ('ViewMode', array['DAY', 'WEEK', 'MONTH', 'YEAR', 'AGENDA', 'TIMELINE']),
        ('Tier', array['FREE', 'STARTER', 'PRO', 'ENTERPRISE']),
        ('SubscriptionStatus', array['ACTIVE', 'CANCELED', 'PAST_DUE', 'PAUSED', 'TRIALING']),
        ('Permission', array['VIEW', 'COMMENT', 'EDIT', 'ADMIN', 'OWNER']),
        ('EventStatus', array['TENTATIVE', 'CONFIRMED', 'CANCELLED', 'COMPLETED']),
        ('Visibility', array['PRIVATE', 'PUBLIC', 'SHARED', 'TEAM']),
        ('AttendeeStatus', array['PENDING', 'ACCEPTED', 'DECLINED', 'TENTATIVE', 'NO_RESPONSE']),
        ('AttendeeRole', array['ORGANIZER', 'REQUIRED', 'OPTIONAL', 'CHAIR', 'OBSERVER']),
        ('Priority', array['URGENT', 'HIGH', 'MEDIUM', 'LOW', 'NONE']),
        ('TaskStatus', array['TODO', 'IN_PROGRESS', 'BLOCKED', 'IN_REVIEW', 'COMPLETED', 'CANCELLED', 'ARCHIVED']),
        ('SessionType', array['POMODORO', 'DEEP_WORK', 'BREAK', 'MEETING', 'PLANNING', 'REVIEW', 'CUSTOM']),
        ('SessionStatus', array['ACTIVE', 'PAUSED', 'COMPLETED', 'CANCELLED']),
        ('GoalType', array['NUMERIC', 'PERCENTAGE', 'BINARY', 'MILESTONE', 'HABIT']),
        ('GoalStatus', array['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED', 'FAILED', 'ARCHIVED']),
        ('Frequency', array['DAILY', 'WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'CUSTOM']),
        ('InsightType', array['PRODUCTIVITY', 'TIME_USAGE', 'PATTERN', 'SUGGESTION', 'ACHIEVEMENT', 'WARNING', 'TIP']),
        ('Impact', array['HIGH', 'MEDIUM', 'LOW', 'CRITICAL']),
        ('NotificationType', array['REMINDER', 'INVITATION', 'UPDATE', 'ACHIEVEMENT', 'SYSTEM', 'ALERT', 'DIGEST']),
        ('NotificationChannel', array['IN_APP', 'EMAIL', 'PUSH', 'SMS', 'WEBHOOK'])
    ) as enums (type_name, labels) loop
        if to_regtype(format('%I', wanted.type_name)) is null then
            execute format('create type %I as enum (%s)', wanted.type_name,
                (select string_agg(quote_literal(label), ', ' order by position)
                   from unnest(wanted.labels) with ordinality as l (label, position)));
        end if;
    end loop;
end $$;

create table if not exists "users" (
    "id" text not null,
    "email" text not null,
    "emailVerified" timestamp(3),
    "name" text,
    "username" text,
    "avatar" text,
    "bio" text,
    "timezone" text default 'UTC' not null,
    "locale" text default 'en' not null,
    "dateFormat" text default 'MM/dd/yyyy' not null,
    "timeFormat" text default '12h' not null,
    "weekStartsOn" integer default 0 not null,
    "defaultCalendarView" "ViewMode" default 'WEEK' not null,
    "preferences" jsonb default '{}' not null,
    "notificationSettings" jsonb default '{}' not null,
    "keyboardShortcuts" jsonb default '{}' not null,
    "onboardingCompleted" boolean default false not null,
    "onboardingStep" integer default 0 not null,
    "setupCompletedAt" timestamp(3),
    "subscriptionTier" "Tier" default 'FREE' not null,
    "subscriptionStatus" "SubscriptionStatus" default 'ACTIVE' not null,
    "subscriptionEndDate" timestamp(3),
    "stripeCustomerId" text,
    "stripeSubscriptionId" text,
    "lastActiveAt" timestamp(3) default current_timestamp not null,
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "deletedAt" timestamp(3),
    constraint "users_pkey" primary key ("id")
);
create unique index if not exists "users_email_key" on "users" ("email");
create unique index if not exists "users_username_key" on "users" ("username");
create unique index if not exists "users_stripeCustomerId_key" on "users" ("stripeCustomerId");
create unique index if not exists "users_stripeSubscriptionId_key" on "users" ("stripeSubscriptionId");
create index if not exists "users_email_idx" on "users" ("email");
create index if not exists "users_username_idx" on "users" ("username");
create index if not exists "users_stripeCustomerId_idx" on "users" ("stripeCustomerId");
create index if not exists "users_lastActiveAt_idx" on "users" ("lastActiveAt");
create index if not exists "users_createdAt_idx" on "users" ("createdAt");

create table if not exists "accounts" (
    "id" text not null,
    "userId" text not null,
    "type" text not null,
    "provider" text not null,
    "providerAccountId" text not null,
    "refresh_token" text,
    "access_token" text,
    "expires_at" integer,
    "token_type" text,
    "scope" text,
    "id_token" text,
    "session_state" text,
    constraint "accounts_pkey" primary key ("id"),
    constraint "accounts_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade
);
create index if not exists "accounts_userId_idx" on "accounts" ("userId");
create unique index if not exists "accounts_provider_providerAccountId_key" on "accounts" ("provider", "providerAccountId");

create table if not exists "calendars" (
    "id" text not null,
    "name" text not null,
    "slug" text,
    "description" text,
    "color" text default '#3B82F6' not null,
    "icon" text,
    "isDefault" boolean default false not null,
    "isPublic" boolean default false not null,
    "isArchived" boolean default false not null,
    "timezone" text,
    "settings" jsonb default '{}' not null,
    "permissions" jsonb default '{}' not null,
    "eventCount" integer default 0 not null,
    "lastEventAt" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "deletedAt" timestamp(3),
    "userId" text not null,
    constraint "calendars_pkey" primary key ("id"),
    constraint "calendars_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade
);
create unique index if not exists "calendars_slug_key" on "calendars" ("slug");
create index if not exists "calendars_userId_idx" on "calendars" ("userId");
create index if not exists "calendars_slug_idx" on "calendars" ("slug");
create index if not exists "calendars_isPublic_idx" on "calendars" ("isPublic");
create unique index if not exists "calendars_userId_name_key" on "calendars" ("userId", "name");

create table if not exists "calendar_shares" (
    "id" text not null,
    "calendarId" text not null,
    "sharedWithId" text not null,
    "sharedById" text not null,
    "permission" "Permission" default 'VIEW' not null,
    "expiresAt" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    constraint "calendar_shares_pkey" primary key ("id"),
    constraint "calendar_shares_calendarId_fkey" foreign key ("calendarId")
        references "calendars" ("id") on delete cascade on update cascade,
    constraint "calendar_shares_sharedWithId_fkey" foreign key ("sharedWithId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "calendar_shares_sharedById_fkey" foreign key ("sharedById")
        references "users" ("id") on delete cascade on update cascade
);
create index if not exists "calendar_shares_sharedWithId_idx" on "calendar_shares" ("sharedWithId");
create index if not exists "calendar_shares_calendarId_idx" on "calendar_shares" ("calendarId");
create unique index if not exists "calendar_shares_calendarId_sharedWithId_key" on "calendar_shares" ("calendarId", "sharedWithId");

create table if not exists "categories" (
    "id" text not null,
    "name" text not null,
    "slug" text not null,
    "color" text default '#6B7280' not null,
    "icon" text,
    "description" text,
    "order" integer default 0 not null,
    "isArchived" boolean default false not null,
    "userId" text not null,
    "parentId" text,
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    constraint "categories_pkey" primary key ("id"),
    constraint "categories_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "categories_parentId_fkey" foreign key ("parentId")
        references "categories" ("id") on delete cascade on update cascade
);
create index if not exists "categories_userId_idx" on "categories" ("userId");
create index if not exists "categories_parentId_idx" on "categories" ("parentId");
create unique index if not exists "categories_userId_slug_key" on "categories" ("userId", "slug");

create table if not exists "events" (
    "id" text not null,
    "title" text not null,
    "slug" text,
    "description" text,
    "location" text,
    "locationUrl" text,
    "locationDetails" jsonb,
    "startDateTime" timestamp(3) not null,
    "endDateTime" timestamp(3) not null,
    "allDay" boolean default false not null,
    "timezone" text default 'UTC' not null,
    "isRecurring" boolean default false not null,
    "recurringRule" text,
    "recurringId" text,
    "recurringEndDate" timestamp(3),
    "excludeDates" timestamp(3)[],
    "color" text,
    "icon" text,
    "status" "EventStatus" default 'CONFIRMED' not null,
    "visibility" "Visibility" default 'PRIVATE' not null,
    "isBusy" boolean default true not null,
    "isLocked" boolean default false not null,
    "reminders" jsonb default '[]' not null,
    "enableReminders" boolean default true not null,
    "meetingUrl" text,
    "meetingProvider" text,
    "meetingDetails" jsonb,
    "metadata" jsonb default '{}' not null,
    "attachments" jsonb default '[]' not null,
    "source" text,
    "externalId" text,
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "deletedAt" timestamp(3),
    "userId" text not null,
    "calendarId" text not null,
    "categoryId" text,
    constraint "events_pkey" primary key ("id"),
    constraint "events_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "events_calendarId_fkey" foreign key ("calendarId")
        references "calendars" ("id") on delete cascade on update cascade,
    constraint "events_categoryId_fkey" foreign key ("categoryId")
        references "categories" ("id") on delete set null on update cascade
);
create unique index if not exists "events_slug_key" on "events" ("slug");
create index if not exists "events_userId_idx" on "events" ("userId");
create index if not exists "events_calendarId_idx" on "events" ("calendarId");
create index if not exists "events_startDateTime_endDateTime_idx" on "events" ("startDateTime", "endDateTime");
create index if not exists "events_recurringId_idx" on "events" ("recurringId");
create index if not exists "events_slug_idx" on "events" ("slug");
create index if not exists "events_status_idx" on "events" ("status");

create table if not exists "event_attendees" (
    "id" text not null,
    "eventId" text not null,
    "userId" text,
    "email" text not null,
    "name" text,
    "avatar" text,
    "status" "AttendeeStatus" default 'PENDING' not null,
    "role" "AttendeeRole" default 'REQUIRED' not null,
    "comment" text,
    "notified" boolean default false not null,
    "notifiedAt" timestamp(3),
    "respondedAt" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    constraint "event_attendees_pkey" primary key ("id"),
    constraint "event_attendees_eventId_fkey" foreign key ("eventId")
        references "events" ("id") on delete cascade on update cascade,
    constraint "event_attendees_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete set null on update cascade
);
create index if not exists "event_attendees_eventId_idx" on "event_attendees" ("eventId");
create index if not exists "event_attendees_userId_idx" on "event_attendees" ("userId");
create index if not exists "event_attendees_status_idx" on "event_attendees" ("status");
create unique index if not exists "event_attendees_eventId_email_key" on "event_attendees" ("eventId", "email");

create table if not exists "goals" (
    "id" text not null,
    "title" text not null,
    "description" text,
    "targetValue" double precision not null,
    "currentValue" double precision default 0 not null,
    "unit" text,
    "type" "GoalType" not null,
    "status" "GoalStatus" default 'ACTIVE' not null,
    "priority" "Priority" default 'MEDIUM' not null,
    "startDate" timestamp(3) not null,
    "endDate" timestamp(3) not null,
    "completedAt" timestamp(3),
    "color" text,
    "icon" text,
    "metadata" jsonb default '{}' not null,
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "userId" text not null,
    "categoryId" text,
    constraint "goals_pkey" primary key ("id"),
    constraint "goals_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade
);
create index if not exists "goals_userId_idx" on "goals" ("userId");
create index if not exists "goals_status_idx" on "goals" ("status");
create index if not exists "goals_endDate_idx" on "goals" ("endDate");

create table if not exists "tasks" (
    "id" text not null,
    "title" text not null,
    "description" text,
    "dueDate" timestamp(3),
    "dueTime" text,
    "scheduledDate" timestamp(3),
    "scheduledDuration" integer,
    "completedAt" timestamp(3),
    "priority" "Priority" default 'MEDIUM' not null,
    "status" "TaskStatus" default 'TODO' not null,
    "progress" integer default 0 not null,
    "estimatedTime" integer,
    "actualTime" integer,
    "timeSpent" integer default 0 not null,
    "isRecurring" boolean default false not null,
    "recurringRule" text,
    "recurringId" text,
    "order" integer default 0 not null,
    "column" text,
    "labels" text[],
    "metadata" jsonb default '{}' not null,
    "attachments" jsonb default '[]' not null,
    "checklist" jsonb default '[]' not null,
    "startedAt" timestamp(3),
    "pausedAt" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "deletedAt" timestamp(3),
    "userId" text not null,
    "categoryId" text,
    "eventId" text,
    "parentTaskId" text,
    "goalId" text,
    constraint "tasks_pkey" primary key ("id"),
    constraint "tasks_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "tasks_categoryId_fkey" foreign key ("categoryId")
        references "categories" ("id") on delete set null on update cascade,
    constraint "tasks_eventId_fkey" foreign key ("eventId")
        references "events" ("id") on delete set null on update cascade,
    constraint "tasks_parentTaskId_fkey" foreign key ("parentTaskId")
        references "tasks" ("id") on delete cascade on update cascade,
    constraint "tasks_goalId_fkey" foreign key ("goalId")
        references "goals" ("id") on delete set null on update cascade
);
create index if not exists "tasks_userId_idx" on "tasks" ("userId");
create index if not exists "tasks_status_idx" on "tasks" ("status");
create index if not exists "tasks_dueDate_idx" on "tasks" ("dueDate");
create index if not exists "tasks_parentTaskId_idx" on "tasks" ("parentTaskId");
create index if not exists "tasks_eventId_idx" on "tasks" ("eventId");
create index if not exists "tasks_priority_status_idx" on "tasks" ("priority", "status");

create table if not exists "focus_sessions" (
    "id" text not null,
    "type" "SessionType" default 'POMODORO' not null,
    "status" "SessionStatus" default 'ACTIVE' not null,
    "startTime" timestamp(3) not null,
    "endTime" timestamp(3),
    "pausedTime" timestamp(3),
    "resumedTime" timestamp(3),
    "plannedDuration" integer not null,
    "actualDuration" integer,
    "breakDuration" integer,
    "pauseCount" integer default 0 not null,
    "settings" jsonb default '{}' not null,
    "notes" text,
    "mood" integer,
    "productivity" integer,
    "distractions" integer default 0 not null,
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "userId" text not null,
    "taskId" text,
    "goalId" text,
    constraint "focus_sessions_pkey" primary key ("id"),
    constraint "focus_sessions_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "focus_sessions_taskId_fkey" foreign key ("taskId")
        references "tasks" ("id") on delete set null on update cascade,
    constraint "focus_sessions_goalId_fkey" foreign key ("goalId")
        references "goals" ("id") on delete set null on update cascade
);
create index if not exists "focus_sessions_userId_idx" on "focus_sessions" ("userId");
create index if not exists "focus_sessions_startTime_idx" on "focus_sessions" ("startTime");
create index if not exists "focus_sessions_status_idx" on "focus_sessions" ("status");

create table if not exists "habits" (
    "id" text not null,
    "name" text not null,
    "description" text,
    "frequency" "Frequency" not null,
    "targetCount" integer default 1 not null,
    "currentStreak" integer default 0 not null,
    "bestStreak" integer default 0 not null,
    "totalCount" integer default 0 not null,
    "scheduledDays" integer[],
    "scheduledTime" text,
    "color" text,
    "icon" text,
    "isActive" boolean default true not null,
    "isPaused" boolean default false not null,
    "lastCompletedAt" timestamp(3),
    "startedAt" timestamp(3) default current_timestamp not null,
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "userId" text not null,
    "goalId" text,
    constraint "habits_pkey" primary key ("id"),
    constraint "habits_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "habits_goalId_fkey" foreign key ("goalId")
        references "goals" ("id") on delete set null on update cascade
);
create index if not exists "habits_userId_idx" on "habits" ("userId");
create index if not exists "habits_isActive_idx" on "habits" ("isActive");

create table if not exists "habit_logs" (
    "id" text not null,
    "habitId" text not null,
    "date" timestamp(3) not null,
    "completed" boolean default true not null,
    "notes" text,
    "createdAt" timestamp(3) default current_timestamp not null,
    constraint "habit_logs_pkey" primary key ("id"),
    constraint "habit_logs_habitId_fkey" foreign key ("habitId")
        references "habits" ("id") on delete cascade on update cascade
);
create index if not exists "habit_logs_habitId_idx" on "habit_logs" ("habitId");
create index if not exists "habit_logs_date_idx" on "habit_logs" ("date");
create unique index if not exists "habit_logs_habitId_date_key" on "habit_logs" ("habitId", "date");

create table if not exists "insights" (
    "id" text not null,
    "type" "InsightType" not null,
    "category" text not null,
    "title" text not null,
    "content" text not null,
    "data" jsonb not null,
    "score" double precision,
    "confidence" double precision,
    "impact" "Impact" default 'MEDIUM' not null,
    "validFrom" timestamp(3) not null,
    "validTo" timestamp(3) not null,
    "isRead" boolean default false not null,
    "isActionable" boolean default true not null,
    "isDismissed" boolean default false not null,
    "suggestedActions" jsonb default '[]' not null,
    "actionTaken" text,
    "actionTakenAt" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    "userId" text not null,
    constraint "insights_pkey" primary key ("id"),
    constraint "insights_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade
);
create index if not exists "insights_userId_idx" on "insights" ("userId");
create index if not exists "insights_type_idx" on "insights" ("type");
create index if not exists "insights_validFrom_validTo_idx" on "insights" ("validFrom", "validTo");
create index if not exists "insights_isRead_idx" on "insights" ("isRead");

create table if not exists "notifications" (
    "id" text not null,
    "type" "NotificationType" not null,
    "channel" "NotificationChannel" default 'IN_APP' not null,
    "title" text not null,
    "content" text not null,
    "data" jsonb,
    "actionUrl" text,
    "isRead" boolean default false not null,
    "readAt" timestamp(3),
    "isSent" boolean default false not null,
    "sentAt" timestamp(3),
    "error" text,
    "scheduledFor" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "expiresAt" timestamp(3),
    "userId" text not null,
    constraint "notifications_pkey" primary key ("id"),
    constraint "notifications_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade
);
create index if not exists "notifications_userId_isRead_idx" on "notifications" ("userId", "isRead");
create index if not exists "notifications_type_idx" on "notifications" ("type");
create index if not exists "notifications_createdAt_idx" on "notifications" ("createdAt");
create index if not exists "notifications_scheduledFor_idx" on "notifications" ("scheduledFor");

create table if not exists "activity_logs" (
    "id" text not null,
    "action" text not null,
    "entityType" text not null,
    "entityId" text not null,
    "changes" jsonb,
    "metadata" jsonb,
    "ipAddress" text,
    "userAgent" text,
    "createdAt" timestamp(3) default current_timestamp not null,
    "userId" text not null,
    "eventId" text,
    "taskId" text,
    constraint "activity_logs_pkey" primary key ("id"),
    constraint "activity_logs_userId_fkey" foreign key ("userId")
        references "users" ("id") on delete cascade on update cascade,
    constraint "activity_logs_eventId_fkey" foreign key ("eventId")
        references "events" ("id") on delete set null on update cascade,
    constraint "activity_logs_taskId_fkey" foreign key ("taskId")
        references "tasks" ("id") on delete set null on update cascade
);
create index if not exists "activity_logs_userId_idx" on "activity_logs" ("userId");
create index if not exists "activity_logs_entityType_entityId_idx" on "activity_logs" ("entityType", "entityId");
create index if not exists "activity_logs_createdAt_idx" on "activity_logs" ("createdAt");

