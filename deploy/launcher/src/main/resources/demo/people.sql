-- Alice, Bob and Carol as they would be after a first sign-in, and what the sign-in does not know about them.
select "chronos_resolve_user"(current_setting('chronos.issuer'), 'alice', 'alice@chronos.local', true, 'Alice Anders', 'Europe/Berlin', 'en');
select "chronos_resolve_user"(current_setting('chronos.issuer'), 'bob', 'bob@chronos.local', true, 'Bob Brown', 'America/New_York', 'en');
select "chronos_resolve_user"(current_setting('chronos.issuer'), 'carol', 'carol@chronos.local', true, 'Carol Chen', 'Asia/Tokyo', 'en');

-- Only as long as nobody has changed the row.
update "users" set "weekStartsOn" = 1, "timeFormat" = '24h', "dateFormat" = 'dd.MM.yyyy'
    where "email" = 'alice@chronos.local' and "updatedAt" = "createdAt";
