-- What sharing needs beside the web app's tables. Everything here is new: the web app never looks at it, so a right that
-- it would not understand cannot be misread as a stronger one.

-- Versions of a calendar: "aclVersion" moves with every change of who may see it, "contentVersion" with every change of
-- what it holds. Bumped in the transaction of the change, told on Redis after commit.
create table if not exists "calendar_acl" (
    "calendarId"     text   primary key references "calendars" ("id") on delete cascade on update cascade,
    "aclVersion"     bigint not null default 0,
    "contentVersion" bigint not null default 0
);

-- A share offered to an address that has no user yet. Claimed by the first verified owner of the address.
create table if not exists "calendar_invitations" (
    "id"          text         primary key,
    "calendarId"  text         not null references "calendars" ("id") on delete cascade on update cascade,
    "invitedById" text         not null references "users" ("id") on delete cascade on update cascade,
    "email"       text         not null check ("email" = lower("email")),
    "permission"  "Permission" not null check ("permission" <> 'OWNER'),
    "message"     text         check (length("message") <= 1000),
    "expiresAt"   timestamp(3),
    "createdAt"   timestamp(3) not null,
    "updatedAt"   timestamp(3) not null,
    unique ("calendarId", "email")
);
create index if not exists "calendar_invitations_email_idx" on "calendar_invitations" ("email");

-- How one person has a calendar of another in the own list. No row for a share means NEW: not answered yet.
create table if not exists "calendar_user_prefs" (
    "id"         text         primary key,
    "calendarId" text         not null references "calendars" ("id") on delete cascade on update cascade,
    "userId"     text         not null references "users" ("id") on delete cascade on update cascade,
    "state"      text         not null check ("state" in ('NEW', 'ACCEPTED', 'HIDDEN')),
    "color"      text,
    "createdAt"  timestamp(3) not null,
    "updatedAt"  timestamp(3) not null,
    unique ("userId", "calendarId")
);
create index if not exists "calendar_user_prefs_calendarId_idx" on "calendar_user_prefs" ("calendarId");

-- One row for each component of an imported iCalendar file: the UID, and for an override the instant that it replaces.
-- It makes a second import of the same file find what the first one wrote.
create unique index if not exists "events_icalendar_uid_key"
    on "events" ("calendarId", "externalId", coalesce("metadata" ->> 'originalStart', ''))
    where "source" = 'icalendar' and "deletedAt" is null;
create unique index if not exists "tasks_icalendar_uid_key"
    on "tasks" ("userId", ("metadata" ->> 'icalendarUid'))
    where "metadata" ? 'icalendarUid' and "deletedAt" is null;
