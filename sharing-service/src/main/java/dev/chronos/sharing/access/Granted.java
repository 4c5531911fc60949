package dev.chronos.sharing.access;

/**
 * Proof that the policy allowed one operation on one calendar to one person. What writes to a calendar asks for it, so
 * nothing can be written that was not decided on.
 */
public final class Granted {
    private final Operation operation;
    private final Facts facts;
    private final boolean ownRowsOnly;

    Granted(Operation operation, Facts facts, boolean ownRowsOnly) {
        this.operation = operation;
        this.facts = facts;
        this.ownRowsOnly = ownRowsOnly;
    }

    Operation operation() {
        return operation;
    }

    /** The calendar. */
    public String calendarId() {
        return facts.calendarId();
    }

    /** Who does it. */
    public String actorId() {
        return facts.actorId();
    }

    /** What was decided on. */
    public Facts facts() {
        return facts;
    }

    /** True when only rows about the actor may be shown. */
    public boolean ownRowsOnly() {
        return ownRowsOnly;
    }

    /** @throws IllegalStateException when the grant is for something else: a defect of the caller */
    public Granted to(Operation wanted) {
        if (operation != wanted) {
            throw new IllegalStateException("granted " + operation.id() + ", used for " + wanted.id());
        }
        return this;
    }
}
