package dev.chronos.presence.roster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What one tab says of the person behind it, in one calendar.
 *
 * @param profile name and picture
 * @param joinedAt when it came, ms since 1970
 * @param state how active it is
 * @param focusedAt when it last said something, ms since 1970
 * @param view what it shows; null when it never said
 * @param edit the event it edits; null when none
 * @param lingering its socket is gone, its grace is not over
 */
record TabState(
        Profile profile,
        long joinedAt,
        Activity state,
        long focusedAt,
        @Nullable JsonNode view,
        @Nullable Edit edit,
        boolean lingering) {

    TabState withLingering() {
        return new TabState(profile, joinedAt, state, focusedAt, view, edit, true);
    }

    TabState since(long earlier) {
        return new TabState(profile, earlier, state, focusedAt, view, edit, lingering);
    }

    /** What the tab says now laid over what it said before; what it does not mention stays. */
    TabState with(Focus focus, long now) {
        var editing = edit;
        if (focus.editGiven()) {
            var id = focus.editedEvent();
            editing = id == null ? null : (edit != null && edit.id().equals(id) ? edit : new Edit(id, now));
        }
        return new TabState(
                profile,
                joinedAt,
                focus.state() == null ? state : focus.state(),
                now,
                focus.view() == null ? view : focus.view(),
                editing,
                lingering);
    }
}
