-- Categories, a goal ahead of its pace, and tasks: two or three finished a working day, most of them slower than estimated;
-- some late, some open, some overdue.
insert into "categories" ("id", "name", "slug", "color", "createdAt", "updatedAt", "userId")
select 'demo-alice-category-' || c.slug, c.name, c.slug, c.color, now() at time zone 'UTC', now() at time zone 'UTC', u."id"
from "users" u
cross join (values ('Writing', 'writing', '#7C3AED'), ('Code', 'code', '#0E7490'), ('Admin', 'admin', '#B45309')) c (name, slug, color)
where u."email" = 'alice@chronos.local' and u."deletedAt" is null
on conflict do nothing;

insert into "goals" ("id", "title", "description", "targetValue", "currentValue", "unit", "type", "startDate", "endDate", "createdAt",
                     "updatedAt", "userId")
select 'demo-alice-goal', 'Twelve articles for the handbook', 'One a week, until the handbook is complete.', 12, 11, 'articles', 'NUMERIC',
       (date_trunc('week', now()) - interval '9 weeks') at time zone 'UTC', (date_trunc('week', now()) + interval '4 weeks') at time zone 'UTC',
       now() at time zone 'UTC', now() at time zone 'UTC', u."id"
from "users" u
where u."email" = 'alice@chronos.local' and u."deletedAt" is null
on conflict do nothing;

with day as (
    select u."id" as "userId", u."timezone", d::date as "date", n,
           -- A number from 0 to 255 that is the same at each load.
           get_byte(decode(md5(d::date || '/' || n), 'hex'), 0) as luck
    from "users" u
    cross join generate_series(date_trunc('week', now()) - interval '13 weeks', now(), interval '1 day') d
    cross join generate_series(1, 3) n
    where u."email" = 'alice@chronos.local' and u."deletedAt" is null and extract(isodow from d) < 6
), done as (
    select *, ("date" + time '10:30' + n * interval '130 minutes') at time zone "timezone" at time zone 'UTC' as at,
           (array[30, 45, 60, 90])[luck % 4 + 1] as estimate,
           (array['writing', 'code', 'admin'])[n] as slug
    from day
    where luck < 215
)
insert into "tasks" ("id", "title", "dueDate", "completedAt", "startedAt", "priority", "status", "progress", "estimatedTime", "actualTime",
                     "timeSpent", "createdAt", "updatedAt", "userId", "categoryId")
select 'demo-alice-task-' || "date" || '-' || n,
       (array['Draft a section', 'Review a change', 'Answer the mail'])[n] || ' (' || to_char("date", 'DD Mon') || ')',
       ("date" - case when luck % 5 = 0 then 1 else 0 end)::timestamp, at, at - estimate * interval '1 minute',
       (array['HIGH', 'MEDIUM', 'LOW'])[n]::"Priority", 'COMPLETED', 100, estimate, (estimate * (1.1 + (luck % 7) * 0.1))::integer,
       (estimate * (1.1 + (luck % 7) * 0.1))::integer, at - interval '3 days', at, "userId", 'demo-alice-category-' || slug
from done
where at < now() at time zone 'UTC'
on conflict do nothing;

insert into "tasks" ("id", "title", "dueDate", "priority", "status", "estimatedTime", "createdAt", "updatedAt", "userId", "categoryId")
select 'demo-alice-open-' || date_trunc('week', now())::date || '-' || t.n, t.title, (current_date + t.due)::timestamp, t.priority::"Priority",
       'TODO', t.estimate, (now() - interval '10 days') at time zone 'UTC', (now() - interval '10 days') at time zone 'UTC', u."id",
       'demo-alice-category-' || t.slug
from "users" u
cross join (values
    (1, 'Write the migration guide', -3, 'HIGH', 120, 'writing'),
    (2, 'File the travel expenses', -6, 'LOW', 30, 'admin'),
    (3, 'Fix the flaky calendar test', -1, 'HIGH', 90, 'code'),
    (4, 'Prepare the workshop', 1, 'URGENT', 240, 'writing'),
    (5, 'Measure the import', 2, 'MEDIUM', 180, 'code'),
    (6, 'Plan the next quarter', 6, 'MEDIUM', 120, 'admin')) t (n, title, due, priority, estimate, slug)
where u."email" = 'alice@chronos.local' and u."deletedAt" is null
on conflict do nothing;

analyze "tasks";
