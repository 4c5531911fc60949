-- Invitations that end, prove themselves by a token, or offer less than a permission.

-- Only to know when the time is taken: "permission" then says VIEW, the least that it can, and counts for nothing.
alter table "calendar_invitations" add column if not exists "busyOnly" boolean not null default false;

-- What the link in a mail carries, hashed; it leads to the share that the invitation became, for whom it was sent to.
create table if not exists "invitation_tokens" (
    "tokenHash" bytea        primary key check (length("tokenHash") = 32),
    "shareId"   text         not null,
    "email"     text         not null,
    "createdAt" timestamp(3) not null
);
create index if not exists "invitation_tokens_shareId_idx" on "invitation_tokens" ("shareId");

-- Which end was told of already, and which was reminded of: another end is another matter, whoever sets it.
alter table "calendar_shares" add column if not exists "endTold" timestamp(3);
alter table "calendar_shares" add column if not exists "endReminded" timestamp(3);
alter table "calendar_busy_grants" add column if not exists "endTold" timestamp(3);
alter table "calendar_busy_grants" add column if not exists "endReminded" timestamp(3);
alter table "calendar_invitations" add column if not exists "endTold" timestamp(3);
create index if not exists "calendar_shares_end_idx" on "calendar_shares" ("expiresAt")
    where "endTold" is distinct from "expiresAt";
create index if not exists "calendar_busy_grants_end_idx" on "calendar_busy_grants" ("expiresAt")
    where "endTold" is distinct from "expiresAt";
create index if not exists "calendar_invitations_end_idx" on "calendar_invitations" ("expiresAt")
    where "endTold" is distinct from "expiresAt";

create index if not exists "notifications_userId_newest_idx" on "notifications" ("userId", "createdAt" desc, "id" desc);
create index if not exists "invitation_attempts_createdAt_idx" on "invitation_attempts" ("createdAt");
