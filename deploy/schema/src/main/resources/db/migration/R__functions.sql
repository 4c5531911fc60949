-- Who is calling: every service resolves a caller through chronos_resolve_user, so that all of them agree.

-- An id of the same form as the web app's: 'c', the time in milliseconds in base 36, sixteen random base 36 digits.
create or replace function "chronos_cuid"() returns text language plpgsql volatile as $$
declare
    digits constant text := '0123456789abcdefghijklmnopqrstuvwxyz';
    millis bigint := floor(extract(epoch from clock_timestamp()) * 1000);
    random bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    id text := '';
begin
    while millis > 0 loop
        id := substr(digits, (millis % 36)::integer + 1, 1) || id;
        millis := millis / 36;
    end loop;
    for i in 0..15 loop
        -- two bytes a digit: the bias of 65536 mod 36 is far below what matters for an id
        id := id || substr(digits, (get_byte(random, 2 * i) * 256 + get_byte(random, 2 * i + 1)) % 36 + 1, 1);
    end loop;
    return 'c' || id;
end $$;

-- The user of an OpenID identity (issuer and subject), made on first contact together with a calendar "Personal".
--
-- An existing user is taken over by address only when the provider has verified it, and an unverified address is never
-- written to "users": otherwise whoever signs up first with somebody else's address would own that person's account.
-- Null: the user was deleted, and the caller must be refused.
create or replace function "chronos_resolve_user"(
    "issuer" text, "subject" text, "email" text, "emailVerified" boolean, "name" text, "zone" text, "locale" text
) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    canonical constant text := lower(normalize(trim("chronos_resolve_user"."email"), NFC));
    verified constant boolean := coalesce("emailVerified", false) and canonical like '%_@_%';
    now_utc constant timestamp(3) := clock_timestamp() at time zone 'UTC';
    found_id text;
    found_deleted timestamp(3);
begin
    select u."id", u."deletedAt" into found_id, found_deleted
        from "accounts" a join "users" u on u."id" = a."userId"
        where a."provider" = "issuer" and a."providerAccountId" = "subject";
    if found_id is not null then
        return case when found_deleted is null then found_id end;
    end if;

    -- First contact, one at a time for this identity and for this address; then look again.
    perform pg_advisory_xact_lock(hashtextextended("issuer" || chr(31) || "subject", 0));
    if verified then
        perform pg_advisory_xact_lock(hashtextextended('email' || chr(31) || canonical, 0));
    end if;
    select u."id", u."deletedAt" into found_id, found_deleted
        from "accounts" a join "users" u on u."id" = a."userId"
        where a."provider" = "issuer" and a."providerAccountId" = "subject";
    if found_id is not null then
        return case when found_deleted is null then found_id end;
    end if;

    if verified then
        -- Two rows that differ only in case are two people: then only the exact spelling counts.
        select u."id", u."deletedAt" into found_id, found_deleted from "users" u
            where lower(u."email") = canonical
              and (u."email" = trim("chronos_resolve_user"."email")
                   or (select count(*) from "users" o where lower(o."email") = canonical) = 1);
        if found_id is not null and found_deleted is not null then
            return null;
        end if;
    end if;

    if found_id is null then
        found_id := "chronos_cuid"();
        insert into "users" ("id", "email", "emailVerified", "name", "timezone", "locale", "createdAt", "updatedAt", "lastActiveAt")
        values (
            found_id,
            case when verified and not exists (select 1 from "users" u where lower(u."email") = canonical)
                then canonical
                else encode(sha256(convert_to("issuer" || chr(31) || "subject", 'UTF8')), 'hex') || '@users.invalid' end,
            case when verified then now_utc end,
            nullif(trim("chronos_resolve_user"."name"), ''),
            case when exists (select 1 from pg_timezone_names z where z.name = "zone") then "zone" else 'UTC' end,
            coalesce(nullif(trim("chronos_resolve_user"."locale"), ''), 'en'),
            now_utc, now_utc, now_utc);
        insert into "calendars" ("id", "name", "isDefault", "timezone", "createdAt", "updatedAt", "userId")
        select "chronos_cuid"(), 'Personal', true, u."timezone", now_utc, now_utc, u."id" from "users" u where u."id" = found_id;
    end if;

    insert into "accounts" ("id", "userId", "type", "provider", "providerAccountId")
    values ("chronos_cuid"(), found_id, 'oidc', "issuer", "subject");
    return found_id;
end $$;

revoke all on function "chronos_resolve_user"(text, text, text, boolean, text, text, text) from public;

-- Whether a person gets the weekly digest by mail. A function, so that no service may write other settings with it.
-- False: there is no such person.
create or replace function "chronos_set_weekly_digest"("person" text, "enabled" boolean)
returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
    with changed as (
        update "users" u set
            "notificationSettings" = case when jsonb_typeof(u."notificationSettings") = 'object' then u."notificationSettings"
                else '{}' end || jsonb_build_object('weeklyDigest', "enabled"),
            "updatedAt" = clock_timestamp() at time zone 'UTC'
        where u."id" = "person" and u."deletedAt" is null
        returning 1)
    select exists (select from changed)
$$;

revoke all on function "chronos_set_weekly_digest"(text, boolean) from public;
