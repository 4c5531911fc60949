package dev.chronos.presence.roster;

/**
 * One visible change of a calendar's people.
 *
 * @param kind what happened
 * @param member the person afterwards; for {@link Kind#REMOVED}, as last seen
 */
public record RosterChange(Kind kind, Member member) {
    /** What happened. */
    public enum Kind {
        /** Nobody saw them before. */
        ADDED,
        /** Something about them is different. */
        UPDATED,
        /** Nobody sees them any more. */
        REMOVED
    }
}
