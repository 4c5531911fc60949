-- A role for each service that has tables to read or write, with no more rights than its work needs. presence-service
-- and the gateway have none: they never connect to the database.
-- Roles belong to the whole cluster: another database of it may have made them already, or be making them right now.
do $$
declare
    service text;
begin
    foreach service in array array['chronos_sharing', 'chronos_insights'] loop
        begin
            execute format('create role %I nologin', service);
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to chronos_sharing, chronos_insights;
revoke all on all tables in schema public from chronos_sharing, chronos_insights;
grant select on "chronos_schema_history" to chronos_sharing, chronos_insights;
grant execute on function "chronos_resolve_user"(text, text, text, boolean, text, text, text) to chronos_sharing, chronos_insights;
grant execute on function "chronos_set_weekly_digest"(text, boolean) to chronos_sharing, chronos_insights;

-- A person, without what only the web app needs (billing, keyboard shortcuts, onboarding).
grant select ("id", "email", "emailVerified", "name", "avatar", "timezone", "locale", "dateFormat", "timeFormat", "weekStartsOn",
              "preferences", "notificationSettings", "createdAt", "updatedAt", "deletedAt")
    on "users" to chronos_sharing, chronos_insights;
-- Whose plan is suspended gets no reports.
grant select ("subscriptionStatus") on "users" to chronos_insights;
grant update ("name", "timezone", "locale", "dateFormat", "timeFormat", "weekStartsOn", "updatedAt") on "users" to chronos_sharing;

grant select, insert, update on
    "calendars", "events", "event_attendees", "tasks", "calendar_acl", "calendar_user_prefs", "notifications"
    to chronos_sharing;
grant select, insert, update, delete on "calendar_shares", "calendar_invitations", "calendar_user_prefs", "event_attendees" to chronos_sharing;
grant select, insert on "activity_logs" to chronos_sharing;
grant select on "categories" to chronos_sharing;
grant select, insert, update, delete on
    "calendar_busy_grants", "calendar_feed_tokens", "ownership_offers", "idempotency_keys", "blocked_senders",
    "invitation_attempts", "calendar_subscriptions"
    to chronos_sharing;
-- A revoked link and a deleted comment stay as rows: the log refers to them.
grant select, insert, update on "calendar_links", "event_comments" to chronos_sharing;

grant select on
    "calendars", "events", "event_attendees", "categories", "tasks", "focus_sessions", "goals", "habits", "habit_logs", "calendar_acl"
    to chronos_insights;
grant select, insert, update on "insights", "report_runs" to chronos_insights;

grant select, insert, update on "mail_outbox" to chronos_sharing, chronos_insights;
drop policy if exists "own_mails" on "mail_outbox";
create policy "own_mails" on "mail_outbox" to chronos_sharing, chronos_insights
    using ("sender" = replace(current_user, 'chronos_', '')) with check ("sender" = replace(current_user, 'chronos_', ''));
