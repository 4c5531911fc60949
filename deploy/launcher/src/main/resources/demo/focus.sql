-- One long session in the morning of most working days, and short ones: better rated early than late. Durations of what
-- happened are in seconds, planned ones in minutes, as the web app keeps them.
with slot as (
    select u."id" as "userId", u."timezone", d::date as "date", s.*, get_byte(decode(md5(d::date || s.key), 'hex'), 0) as luck
    from "users" u
    cross join generate_series(date_trunc('week', now()) - interval '13 weeks', now(), interval '1 day') d
    cross join (values
        ('early', time '07:30', 60, 'DEEP_WORK', 5),
        ('noon', time '12:45', 25, 'POMODORO', 4),
        ('late', time '16:40', 25, 'POMODORO', 2)) s (key, starts, planned, type, rating)
    where u."email" = 'alice@chronos.local' and u."deletedAt" is null and extract(isodow from d) < 6
), session as (
    select *, ("date" + starts) at time zone "timezone" at time zone 'UTC' as at, luck < 25 as cancelled,
           case when luck < 25 then planned * 20 else planned * 60 end as seconds
    from slot
    where luck < 205
)
insert into "focus_sessions" ("id", "type", "status", "startTime", "endTime", "plannedDuration", "actualDuration", "productivity", "mood",
                              "distractions", "createdAt", "updatedAt", "userId")
select 'demo-alice-focus-' || "date" || '-' || key, type::"SessionType",
       (case when cancelled then 'CANCELLED' else 'COMPLETED' end)::"SessionStatus", at, at + seconds * interval '1 second', planned, seconds,
       greatest(1, rating - luck % 2), 3 + luck % 3, case when key = 'late' then 2 + luck % 4 else luck % 2 end, at, at, "userId"
from session
where at + seconds * interval '1 second' < now() at time zone 'UTC'
on conflict do nothing;

analyze "focus_sessions";
