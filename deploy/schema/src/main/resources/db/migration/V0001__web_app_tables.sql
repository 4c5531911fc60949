-- The tables as the Chronos web app declares them: quoted camelCase names, text ids, native enums, timestamp(3) in UTC.
-- A database that the web app made already has them; Migrate then records this version as the baseline and skips it.

create type "ViewMode" as enum ('DAY', 'WEEK', 'MONTH', 'YEAR', 'AGENDA', 'TIMELINE');
create type "Tier" as enum ('FREE', 'STARTER', 'PRO', 'ENTERPRISE');
create type "SubscriptionStatus" as enum ('ACTIVE', 'CANCELED', 'PAST_DUE', 'PAUSED', 'TRIALING');
create type "Permission" as enum ('VIEW', 'COMMENT', 'EDIT', 'ADMIN', 'OWNER');
create type "EventStatus" as enum ('TENTATIVE', 'CONFIRMED', 'CANCELLED', 'COMPLETED');
create type "Visibility" as enum ('PRIVATE', 'PUBLIC', 'SHARED', 'TEAM');
create type "AttendeeStatus" as enum ('PENDING', 'ACCEPTED', 'DECLINED', 'TENTATIVE', 'NO_RESPONSE');
create type "AttendeeRole" as enum ('ORGANIZER', 'REQUIRED', 'OPTIONAL', 'CHAIR', 'OBSERVER');
create type "Priority" as enum ('URGENT', 'HIGH', 'MEDIUM', 'LOW', 'NONE');
create type "TaskStatus" as enum ('TODO', 'IN_PROGRESS', 'BLOCKED', 'IN_REVIEW', 'COMPLETED', 'CANCELLED', 'ARCHIVED');
create type "SessionType" as enum ('POMODORO', 'DEEP_WORK', 'BREAK', 'MEETING', 'PLANNING', 'REVIEW', 'CUSTOM');
create type "SessionStatus" as enum ('ACTIVE', 'PAUSED', 'COMPLETED', 'CANCELLED');
create type "GoalType" as enum ('NUMERIC', 'PERCENTAGE', 'BINARY', 'MILESTONE', 'HABIT');
create type "GoalStatus" as enum ('DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED', 'FAILED', 'ARCHIVED');
create type "Frequency" as enum ('DAILY', 'WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'CUSTOM');
create type "InsightType" as enum ('PRODUCTIVITY', 'TIME_USAGE', 'PATTERN', 'SUGGESTION', 'ACHIEVEMENT', 'WARNING', 'TIP');
create type "Impact" as enum ('HIGH', 'MEDIUM', 'LOW', 'CRITICAL');
create type "NotificationType" as enum ('REMINDER', 'INVITATION', 'UPDATE', 'ACHIEVEMENT', 'SYSTEM', 'ALERT', 'DIGEST');
create type "NotificationChannel" as enum ('IN_APP', 'EMAIL', 'PUSH', 'SMS', 'WEBHOOK');

create table "users" (
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
create unique index "users_email_key" on "users" ("email");
create unique index "users_username_key" on "users" ("username");
create unique index "users_stripeCustomerId_key" on "users" ("stripeCustomerId");
create unique index "users_stripeSubscriptionId_key" on "users" ("stripeSubscriptionId");
create index "users_email_idx" on "users" ("email");
create index "users_username_idx" on "users" ("username");
create index "users_stripeCustomerId_idx" on "users" ("stripeCustomerId");
create index "users_lastActiveAt_idx" on "users" ("lastActiveAt");
create index "users_createdAt_idx" on "users" ("createdAt");

create table "accounts" (
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
    constraint "accounts_pkey" primary key ("id")
);
create index "accounts_userId_idx" on "accounts" ("userId");
create unique index "accounts_provider_providerAccountId_key" on "accounts" ("provider", "providerAccountId");

create table "calendars" (
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
    constraint "calendars_pkey" primary key ("id")
);
create unique index "calendars_slug_key" on "calendars" ("slug");
create index "calendars_userId_idx" on "calendars" ("userId");
create index "calendars_slug_idx" on "calendars" ("slug");
create index "calendars_isPublic_idx" on "calendars" ("isPublic");
create unique index "calendars_userId_name_key" on "calendars" ("userId", "name");

create table "calendar_shares" (
    "id" text not null,
    "calendarId" text not null,
    "sharedWithId" text not null,
    "sharedById" text not null,
    "permission" "Permission" default 'VIEW' not null,
    "expiresAt" timestamp(3),
    "createdAt" timestamp(3) default current_timestamp not null,
    "updatedAt" timestamp(3) not null,
    constraint "calendar_shares_pkey" primary key ("id")
);
create index "calendar_shares_sharedWithId_idx" on "calendar_shares" ("sharedWithId");
create index "calendar_shares_calendarId_idx" on "calendar_shares" ("calendarId");
create unique index "calendar_shares_calendarId_sharedWithId_key" on "calendar_shares" ("calendarId", "sharedWithId");

create table "events" (
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
    constraint "events_pkey" primary key ("id")
);
create unique index "events_slug_key" on "events" ("slug");
create index "events_userId_idx" on "events" ("userId");
create index "events_calendarId_idx" on "events" ("calendarId");
create index "events_startDateTime_endDateTime_idx" on "events" ("startDateTime", "endDateTime");
create index "events_recurringId_idx" on "events" ("recurringId");
create index "events_slug_idx" on "events" ("slug");
create index "events_status_idx" on "events" ("status");

create table "event_attendees" (
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
    constraint "event_attendees_pkey" primary key ("id")
);
create index "event_attendees_eventId_idx" on "event_attendees" ("eventId");
create index "event_attendees_userId_idx" on "event_attendees" ("userId");
create index "event_attendees_status_idx" on "event_attendees" ("status");
create unique index "event_attendees_eventId_email_key" on "event_attendees" ("eventId", "email");

create table "categories" (
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
    constraint "categories_pkey" primary key ("id")
);
create index "categories_userId_idx" on "categories" ("userId");
create index "categories_parentId_idx" on "categories" ("parentId");
create unique index "categories_userId_slug_key" on "categories" ("userId", "slug");

create table "tasks" (
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
    constraint "tasks_pkey" primary key ("id")
);
create index "tasks_userId_idx" on "tasks" ("userId");
create index "tasks_status_idx" on "tasks" ("status");
create index "tasks_dueDate_idx" on "tasks" ("dueDate");
create index "tasks_parentTaskId_idx" on "tasks" ("parentTaskId");
create index "tasks_eventId_idx" on "tasks" ("eventId");
create index "tasks_priority_status_idx" on "tasks" ("priority", "status");

create table "focus_sessions" (
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
    constraint "focus_sessions_pkey" primary key ("id")
);
create index "focus_sessions_userId_idx" on "focus_sessions" ("userId");
create index "focus_sessions_startTime_idx" on "focus_sessions" ("startTime");
create index "focus_sessions_status_idx" on "focus_sessions" ("status");

create table "goals" (
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
    constraint "goals_pkey" primary key ("id")
);
create index "goals_userId_idx" on "goals" ("userId");
create index "goals_status_idx" on "goals" ("status");
create index "goals_endDate_idx" on "goals" ("endDate");

create table "habits" (
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
    constraint "habits_pkey" primary key ("id")
);
create index "habits_userId_idx" on "habits" ("userId");
create index "habits_isActive_idx" on "habits" ("isActive");

create table "habit_logs" (
    "id" text not null,
    "habitId" text not null,
    "date" timestamp(3) not null,
    "completed" boolean default true not null,
    "notes" text,
    "createdAt" timestamp(3) default current_timestamp not null,
    constraint "habit_logs_pkey" primary key ("id")
);
create index "habit_logs_habitId_idx" on "habit_logs" ("habitId");
create index "habit_logs_date_idx" on "habit_logs" ("date");
create unique index "habit_logs_habitId_date_key" on "habit_logs" ("habitId", "date");

create table "insights" (
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
    constraint "insights_pkey" primary key ("id")
);
create index "insights_userId_idx" on "insights" ("userId");
create index "insights_type_idx" on "insights" ("type");
create index "insights_validFrom_validTo_idx" on "insights" ("validFrom", "validTo");
create index "insights_isRead_idx" on "insights" ("isRead");

create table "notifications" (
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
    constraint "notifications_pkey" primary key ("id")
);
create index "notifications_userId_isRead_idx" on "notifications" ("userId", "isRead");
create index "notifications_type_idx" on "notifications" ("type");
create index "notifications_createdAt_idx" on "notifications" ("createdAt");
create index "notifications_scheduledFor_idx" on "notifications" ("scheduledFor");

create table "activity_logs" (
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
    constraint "activity_logs_pkey" primary key ("id")
);
create index "activity_logs_userId_idx" on "activity_logs" ("userId");
create index "activity_logs_entityType_entityId_idx" on "activity_logs" ("entityType", "entityId");
create index "activity_logs_createdAt_idx" on "activity_logs" ("createdAt");

alter table "accounts" add constraint "accounts_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "calendars" add constraint "calendars_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "calendar_shares" add constraint "calendar_shares_calendarId_fkey"
    foreign key ("calendarId") references "calendars" ("id") on delete cascade on update cascade;
alter table "calendar_shares" add constraint "calendar_shares_sharedWithId_fkey"
    foreign key ("sharedWithId") references "users" ("id") on delete cascade on update cascade;
alter table "calendar_shares" add constraint "calendar_shares_sharedById_fkey"
    foreign key ("sharedById") references "users" ("id") on delete cascade on update cascade;
alter table "events" add constraint "events_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "events" add constraint "events_calendarId_fkey"
    foreign key ("calendarId") references "calendars" ("id") on delete cascade on update cascade;
alter table "events" add constraint "events_categoryId_fkey"
    foreign key ("categoryId") references "categories" ("id") on delete set null on update cascade;
alter table "event_attendees" add constraint "event_attendees_eventId_fkey"
    foreign key ("eventId") references "events" ("id") on delete cascade on update cascade;
alter table "event_attendees" add constraint "event_attendees_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete set null on update cascade;
alter table "categories" add constraint "categories_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "categories" add constraint "categories_parentId_fkey"
    foreign key ("parentId") references "categories" ("id") on delete cascade on update cascade;
alter table "tasks" add constraint "tasks_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "tasks" add constraint "tasks_categoryId_fkey"
    foreign key ("categoryId") references "categories" ("id") on delete set null on update cascade;
alter table "tasks" add constraint "tasks_eventId_fkey"
    foreign key ("eventId") references "events" ("id") on delete set null on update cascade;
alter table "tasks" add constraint "tasks_parentTaskId_fkey"
    foreign key ("parentTaskId") references "tasks" ("id") on delete cascade on update cascade;
alter table "tasks" add constraint "tasks_goalId_fkey"
    foreign key ("goalId") references "goals" ("id") on delete set null on update cascade;
alter table "focus_sessions" add constraint "focus_sessions_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "focus_sessions" add constraint "focus_sessions_taskId_fkey"
    foreign key ("taskId") references "tasks" ("id") on delete set null on update cascade;
alter table "focus_sessions" add constraint "focus_sessions_goalId_fkey"
    foreign key ("goalId") references "goals" ("id") on delete set null on update cascade;
alter table "goals" add constraint "goals_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "habits" add constraint "habits_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "habits" add constraint "habits_goalId_fkey"
    foreign key ("goalId") references "goals" ("id") on delete set null on update cascade;
alter table "habit_logs" add constraint "habit_logs_habitId_fkey"
    foreign key ("habitId") references "habits" ("id") on delete cascade on update cascade;
alter table "insights" add constraint "insights_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "notifications" add constraint "notifications_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "activity_logs" add constraint "activity_logs_userId_fkey"
    foreign key ("userId") references "users" ("id") on delete cascade on update cascade;
alter table "activity_logs" add constraint "activity_logs_eventId_fkey"
    foreign key ("eventId") references "events" ("id") on delete set null on update cascade;
alter table "activity_logs" add constraint "activity_logs_taskId_fkey"
    foreign key ("taskId") references "tasks" ("id") on delete set null on update cascade;
