-- The rest of sharing: weaker grants, links, feeds, offers of ownership, blocked senders, comments, subscriptions. New
-- tables again: a grant that the web app does not know must not be found where it looks.

-- Knows when the time of a calendar is taken, and nothing else.
create table if not exists "calendar_busy_grants" (
    "id"          text         primary key,
    "calendarId"  text         not null references "calendars" ("id") on delete cascade on update cascade,
    "userId"      text         not null references "users" ("id") on delete cascade on update cascade,
    "grantedById" text         not null references "users" ("id") on delete cascade on update cascade,
    "expiresAt"   timestamp(3),
    "createdAt"   timestamp(3) not null,
    "updatedAt"   timestamp(3) not null,
    unique ("calendarId", "userId")
);
create index if not exists "calendar_busy_grants_userId_idx" on "calendar_busy_grants" ("userId");

-- A way in for whoever has the address. The token itself is shown once and kept nowhere.
create table if not exists "calendar_links" (
    "id"             text         primary key,
    "calendarId"     text         not null references "calendars" ("id") on delete cascade on update cascade,
    "createdById"    text         not null references "users" ("id") on delete cascade on update cascade,
    "kind"           text         not null check ("kind" in ('FULL', 'BUSY')),
    "label"          text         check (length("label") <= 100),
    "tokenHash"      bytea        not null unique check (length("tokenHash") = 32),
    "accessCodeHash" text,
    "expiresAt"      timestamp(3),
    "revokedAt"      timestamp(3),
    "lastUsedAt"     timestamp(3),
    "createdAt"      timestamp(3) not null,
    "updatedAt"      timestamp(3) not null
);
create index if not exists "calendar_links_calendarId_idx" on "calendar_links" ("calendarId", "createdAt");

-- The address at which one person's calendar program reads one calendar, with that person's rights at the time of reading.
create table if not exists "calendar_feed_tokens" (
    "id"         text         primary key,
    "calendarId" text         not null references "calendars" ("id") on delete cascade on update cascade,
    "userId"     text         not null references "users" ("id") on delete cascade on update cascade,
    "tokenHash"  bytea        not null unique check (length("tokenHash") = 32),
    "createdAt"  timestamp(3) not null,
    "lastUsedAt" timestamp(3),
    unique ("calendarId", "userId")
);
create index if not exists "calendar_feed_tokens_userId_idx" on "calendar_feed_tokens" ("userId");

-- One open offer a calendar.
create table if not exists "ownership_offers" (
    "calendarId"  text         primary key references "calendars" ("id") on delete cascade on update cascade,
    "offeredById" text         not null references "users" ("id") on delete cascade on update cascade,
    "offeredToId" text         not null references "users" ("id") on delete cascade on update cascade,
    "createdAt"   timestamp(3) not null,
    "expiresAt"   timestamp(3) not null
);
create index if not exists "ownership_offers_offeredToId_idx" on "ownership_offers" ("offeredToId");

-- What was answered to a request with an Idempotency-Key. "status" null: still running, until "leaseUntil".
create table if not exists "idempotency_keys" (
    "userId"      text         not null references "users" ("id") on delete cascade on update cascade,
    "key"         text         not null check (length("key") between 1 and 255),
    "fingerprint" bytea        not null,
    "status"      integer,
    "contentType" text,
    "body"        text,
    "location"    text,
    "etag"        text,
    "leaseUntil"  timestamp(3),
    "createdAt"   timestamp(3) not null,
    "expiresAt"   timestamp(3) not null,
    primary key ("userId", "key")
);
create index if not exists "idempotency_keys_expiresAt_idx" on "idempotency_keys" ("expiresAt");

create table if not exists "blocked_senders" (
    "id"        text         primary key,
    "userId"    text         not null references "users" ("id") on delete cascade on update cascade,
    "senderId"  text         not null references "users" ("id") on delete cascade on update cascade,
    "createdAt" timestamp(3) not null,
    unique ("userId", "senderId")
);
create index if not exists "blocked_senders_senderId_idx" on "blocked_senders" ("senderId");

-- What the limits on invitations count.
create table if not exists "invitation_attempts" (
    "id"        text         primary key,
    "senderId"  text         not null references "users" ("id") on delete cascade on update cascade,
    "recipient" text         not null,
    "mailed"    boolean      not null,
    "createdAt" timestamp(3) not null
);
create index if not exists "invitation_attempts_senderId_idx" on "invitation_attempts" ("senderId", "createdAt");
create index if not exists "invitation_attempts_recipient_idx" on "invitation_attempts" ("recipient", "createdAt") where "mailed";

create table if not exists "event_comments" (
    "id"         text         primary key,
    "eventId"    text         not null references "events" ("id") on delete cascade on update cascade,
    "calendarId" text         not null references "calendars" ("id") on delete cascade on update cascade,
    "userId"     text         not null references "users" ("id") on delete cascade on update cascade,
    "body"       text         not null check (length("body") between 1 and 4000),
    "createdAt"  timestamp(3) not null,
    "updatedAt"  timestamp(3) not null,
    "deletedAt"  timestamp(3)
);
create index if not exists "event_comments_eventId_idx" on "event_comments" ("eventId", "createdAt", "id") where "deletedAt" is null;

-- A calendar that mirrors one from outside. Whoever refreshes it holds the lease and shows the fence when writing.
create table if not exists "calendar_subscriptions" (
    "calendarId"   text         primary key references "calendars" ("id") on delete cascade on update cascade,
    "createdById"  text         not null references "users" ("id") on delete cascade on update cascade,
    "url"          text         not null check (length("url") <= 2048),
    "etag"         text,
    "lastModified" text,
    "contentHash"  bytea,
    "state"        text         not null default 'OK' check ("state" in ('OK', 'FAILING', 'GONE')),
    "error"        text,
    "failures"     integer      not null default 0,
    "nextAt"       timestamp(3) not null,
    "leaseUntil"   timestamp(3),
    "fence"        integer      not null default 0,
    "fetchedAt"    timestamp(3),
    "createdAt"    timestamp(3) not null,
    "updatedAt"    timestamp(3) not null
);
create index if not exists "calendar_subscriptions_createdById_idx" on "calendar_subscriptions" ("createdById");
create index if not exists "calendar_subscriptions_nextAt_idx" on "calendar_subscriptions" ("nextAt") where "state" <> 'GONE';

-- The link in an invitation's mail proves that its reader got the mail.
alter table "calendar_invitations" add column if not exists "tokenHash" bytea;
create unique index if not exists "calendar_invitations_tokenHash_key" on "calendar_invitations" ("tokenHash");

-- Shares that end, for the job that says so.
create index if not exists "calendar_shares_expiresAt_idx" on "calendar_shares" ("expiresAt") where "expiresAt" is not null;
