-- What a refresh needs beside the address: whom it asks, so that one bad server does not keep all others waiting; how often
-- the feed wants to be asked; and when it was asked last, well or not.
alter table "calendar_subscriptions" add column if not exists "host" text not null default '';
alter table "calendar_subscriptions" add column if not exists "everySeconds" integer;
alter table "calendar_subscriptions" add column if not exists "attemptedAt" timestamp(3);
