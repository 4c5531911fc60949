-- Mail leaves through this table: the row is written in the transaction that causes it and sent later by the service
-- that wrote it. "state" PENDING -> SENDING (leased) -> SENT or, after the last try, FAILED.
create table if not exists "mail_outbox" (
    "id"            text         primary key,
    "sender"        text         not null,
    "dedupKey"      text         not null unique,
    "recipient"     text         not null,
    "subject"       text         not null,
    "text"          text         not null,
    "html"          text,
    "headers"       jsonb        not null default '{}',
    "state"         text         not null default 'PENDING' check ("state" in ('PENDING', 'SENDING', 'SENT', 'FAILED')),
    "attempts"      integer      not null default 0,
    "fence"         integer      not null default 0,
    "nextAttemptAt" timestamp(3) not null,
    "leaseUntil"    timestamp(3),
    "error"         text,
    "createdAt"     timestamp(3) not null,
    "sentAt"        timestamp(3)
);
create index if not exists "mail_outbox_due_idx" on "mail_outbox" ("sender", "nextAttemptAt")
    where "state" in ('PENDING', 'SENDING');

-- A service sees only the mails that it sends itself, whatever its statement says.
alter table "mail_outbox" enable row level security;
