-- Thirteen weeks back and two ahead, from patterns by weekday. "every" and "phase": in which weeks (ISO week modulo).
create temporary table demo_pattern (
    "key" text, "login" text, "weekday" integer, "starts" time, "minutes" integer, "title" text, "location" text,
    "with" text[], "every" integer, "phase" integer
) on commit drop;

insert into demo_pattern values
    ('planning',    'alice', 1, '10:00', 90, 'Sprint planning',         'Room Spree',      '{dana@example.org,eve@example.org,frank@example.org}', 2, 0),
    ('backlog',     'alice', 1, '11:30', 60, 'Backlog grooming',        'Room Spree',      '{dana@example.org,eve@example.org}', 1, 0),
    ('lunch',       'alice', 1, '13:00', 45, 'Lunch with Dana',         'Canteen',         '{}', 1, 0),
    ('roadmap',     'alice', 2, '10:00', 60, 'Roadmap check',           'Video call',      '{grace@example.org}', 1, 0),
    ('hiring',      'alice', 2, '11:00', 60, 'Hiring interview',        'Video call',      '{heidi@example.org}', 2, 1),
    ('one-to-one',  'alice', 2, '15:00', 45, 'One-to-one with Bob',     'Video call',      '{bob@chronos.local}', 1, 0),
    ('customer',    'alice', 2, '15:00', 60, 'Customer call',           'Video call',      '{ivan@example.org}', 1, 0),
    ('design',      'alice', 3, '15:30', 90, 'Design review',           'Video call',      '{bob@chronos.local,grace@example.org}', 1, 0),
    ('press',       'alice', 3, '17:00', 75, 'Partner sync',            'Video call',      '{judy@example.org}', 1, 0),
    ('dentist',     'alice', 3, '08:00', 45, 'Dentist',                 'Torstrasse 12',   '{}', 6, 2),
    ('architecture','alice', 4, '09:30', 90, 'Architecture circle',     'Room Havel',      '{dana@example.org,frank@example.org}', 1, 0),
    ('security',    'alice', 4, '11:00', 60, 'Security review',         'Room Havel',      '{frank@example.org}', 1, 0),
    ('budget',      'alice', 4, '12:00', 60, 'Budget round',            'Room Havel',      '{grace@example.org}', 1, 0),
    ('release',     'alice', 4, '18:30', 120,'Release evening',         'Online',          '{eve@example.org}', 1, 0),
    ('demo',        'alice', 5, '14:00', 60, 'Demo',                    'Room Spree',      '{dana@example.org,eve@example.org,frank@example.org,grace@example.org}', 2, 1),
    ('retro',       'alice', 5, '15:00', 60, 'Retrospective',           'Room Spree',      '{dana@example.org,eve@example.org}', 2, 1),
    ('tennis',      'alice', 6, '10:00', 90, 'Tennis',                  'Humboldthain',    '{}', 1, 0),
    ('standup',     'bob',   1, '09:30', 30, 'Support handover',        'Video call',      '{kim@example.org}', 1, 0),
    ('pipeline',    'bob',   2, '13:00', 60, 'Pipeline review',         'Room Hudson',     '{kim@example.org,lee@example.org}', 1, 0),
    ('training',    'bob',   4, '10:00', 120,'Training',                'Room Hudson',     '{}', 1, 0),
    ('friday',      'bob',   5, '16:00', 45, 'Week in review',          'Video call',      '{lee@example.org}', 1, 0),
    ('kickoff',     'carol', 1, '10:00', 60, 'Week kick-off',           'Room Sumida',     '{mai@example.org}', 1, 0),
    ('research',    'carol', 3, '13:00', 180,'Research block',          'Library',         '{}', 1, 0),
    ('english',     'carol', 4, '18:00', 60, 'English class',           'Online',          '{}', 1, 0);

create temporary table demo_event on commit drop as
select 'demo-' || p."login" || '-' || p."key" || '-' || day::date as "id", p."title", p."location", p."with",
       u."id" as "userId", u."email", c."id" as "calendarId", u."timezone",
       (day::date + p."starts") at time zone u."timezone" at time zone 'UTC' as "start",
       (day::date + p."starts") at time zone u."timezone" at time zone 'UTC' + p."minutes" * interval '1 minute' as "end"
from demo_pattern p
join "users" u on u."email" = p."login" || '@chronos.local' and u."deletedAt" is null
join "calendars" c on c."userId" = u."id" and c."isDefault" and c."deletedAt" is null
cross join generate_series(date_trunc('week', now()) - interval '13 weeks', date_trunc('week', now()) + interval '20 days',
                           interval '1 day') day
where extract(isodow from day) = p."weekday" and extract(week from day)::integer % p."every" = p."phase";

-- Only this and the last week are as full as this: enough for a change against the weeks before.
insert into demo_event
select 'demo-alice-workshop-' || day::date, 'Workshop with the Hamburg team', 'Room Alster', '{olga@example.org,peter@example.org}',
       u."id", u."email", c."id", u."timezone",
       (day::date + time '13:30') at time zone u."timezone" at time zone 'UTC',
       (day::date + time '16:30') at time zone u."timezone" at time zone 'UTC'
from "users" u
join "calendars" c on c."userId" = u."id" and c."isDefault" and c."deletedAt" is null
cross join generate_series(date_trunc('week', now()) - interval '7 days', date_trunc('week', now()) + interval '3 days',
                           interval '1 day') day
where u."email" = 'alice@chronos.local' and u."deletedAt" is null and extract(isodow from day) in (2, 4);

insert into "events" ("id", "title", "location", "startDateTime", "endDateTime", "timezone", "source", "createdAt", "updatedAt",
                      "userId", "calendarId")
select "id", "title", "location", "start", "end", "timezone", 'demo', "start" - interval '14 days', "start" - interval '14 days',
       "userId", "calendarId"
from demo_event
on conflict do nothing;

-- One series with a rule, so that the calendar shows expanded occurrences.
insert into demo_event
select 'demo-alice-daily', 'Daily stand-up', 'Video call', '{dana@example.org,eve@example.org,frank@example.org}',
       u."id", u."email", c."id", u."timezone",
       (date_trunc('week', now())::date - 91 + time '09:15') at time zone u."timezone" at time zone 'UTC',
       (date_trunc('week', now())::date - 91 + time '09:30') at time zone u."timezone" at time zone 'UTC'
from "users" u
join "calendars" c on c."userId" = u."id" and c."isDefault" and c."deletedAt" is null
where u."email" = 'alice@chronos.local' and u."deletedAt" is null;

insert into "events" ("id", "title", "location", "startDateTime", "endDateTime", "timezone", "isRecurring", "recurringRule", "source",
                      "createdAt", "updatedAt", "userId", "calendarId")
select "id", "title", "location", "start", "end", "timezone", true, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'demo', "start", "start",
       "userId", "calendarId"
from demo_event
where "id" = 'demo-alice-daily'
on conflict do nothing;

-- Two days off, as an all-day event next week: its end is the day after the last one.
insert into "events" ("id", "title", "startDateTime", "endDateTime", "allDay", "timezone", "isBusy", "source", "createdAt", "updatedAt",
                      "userId", "calendarId")
select 'demo-alice-conference-' || date_trunc('week', now())::date, 'Conference in Leipzig',
       (date_trunc('week', now())::date + 10)::timestamp at time zone u."timezone" at time zone 'UTC',
       (date_trunc('week', now())::date + 12)::timestamp at time zone u."timezone" at time zone 'UTC',
       true, u."timezone", false, 'demo', now() at time zone 'UTC', now() at time zone 'UTC', u."id", c."id"
from "users" u
join "calendars" c on c."userId" = u."id" and c."isDefault" and c."deletedAt" is null
where u."email" = 'alice@chronos.local' and u."deletedAt" is null
on conflict do nothing;

-- Who attends: the owner, who has accepted, and the others. Next week's guests of Alice have not answered yet.
insert into "event_attendees" ("id", "eventId", "userId", "email", "name", "status", "role", "createdAt", "updatedAt")
select e."id" || '-' || a."email", e."id", u."id", a."email", coalesce(u."name", initcap(split_part(a."email", '@', 1))),
       (case when e."start" > now() at time zone 'UTC' + interval '7 days' and a."email" <> e."email" then 'PENDING' else 'ACCEPTED' end)::"AttendeeStatus",
       (case when a."email" = e."email" then 'ORGANIZER' else 'REQUIRED' end)::"AttendeeRole",
       e."start" - interval '14 days', e."start" - interval '14 days'
from demo_event e
cross join lateral (select e."email" where cardinality(e."with") > 0 union select unnest(e."with")) a ("email")
left join "users" u on u."email" = a."email"
where exists (select 1 from "events" own where own."id" = e."id")
on conflict do nothing;

-- Three invitations to Alice that wait for her answer.
insert into "events" ("id", "title", "startDateTime", "endDateTime", "timezone", "source", "createdAt", "updatedAt", "userId", "calendarId")
select 'demo-bob-invite-' || n || '-' || date_trunc('week', now())::date,
       (array['Quarter goals', 'Pricing discussion', 'Onboarding of Lee'])[n],
       (date_trunc('week', now())::date + 6 + n + time '11:00') at time zone u."timezone" at time zone 'UTC',
       (date_trunc('week', now())::date + 6 + n + time '12:00') at time zone u."timezone" at time zone 'UTC',
       u."timezone", 'demo', now() at time zone 'UTC', now() at time zone 'UTC', u."id", c."id"
from "users" u
join "calendars" c on c."userId" = u."id" and c."isDefault" and c."deletedAt" is null
cross join generate_series(1, 3) n
where u."email" = 'bob@chronos.local' and u."deletedAt" is null
on conflict do nothing;

insert into "event_attendees" ("id", "eventId", "userId", "email", "name", "status", "role", "createdAt", "updatedAt")
select e."id" || '-alice', e."id", u."id", u."email", u."name", 'PENDING', 'REQUIRED', e."createdAt", e."createdAt"
from "events" e
join "users" u on u."email" = 'alice@chronos.local'
where e."id" like 'demo-bob-invite-%'
on conflict do nothing;

analyze "events", "event_attendees";
