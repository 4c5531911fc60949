/**
 * sharing-service: calendars, events, shares and invitations, and the one policy that decides who may do what with them.
 * Owns the tables {@code calendars}, {@code calendar_shares}, {@code events}, {@code event_attendees}, the imported
 * {@code tasks}, {@code calendar_*}, {@code activity_logs}, and its rows of {@code mail_outbox}.
 */
@NullMarked
package dev.chronos.sharing;

import org.jspecify.annotations.NullMarked;
