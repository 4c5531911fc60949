package dev.chronos.sharing.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has access, why, until when, and by whom.
 *
 * @param people those that the asking person may know of; an address that was invited has no id yet
 * @param links live links, for those who may know of other people
 * @param isPublic everybody sees what is public in it
 */
record AccessList(List<Person> people, List<Link> links, boolean isPublic) {

    /**
     * One person.
     *
     * @param email null for who may not know it
     * @param until when the access ends; null: never
     */
    @JsonInclude
    record Person(
            @Nullable String userId,
            @Nullable String name,
            @Nullable String email,
            String role,
            List<Why> why,
            @Nullable Instant until) {}

    /**
     * One reason.
     *
     * @param source OWNER, SHARE, FREE_BUSY or INVITATION
     * @param by who gave it; null: nobody had to, or that person is gone
     */
    @JsonInclude
    record Why(String source, @Nullable By by, Instant since) {}

    /** Who gave access. */
    record By(String id, @JsonInclude @Nullable String name) {}

    /** A live link. */
    @JsonInclude
    record Link(
            String id,
            @Nullable String label,
            String kind,
            @Nullable Instant until) {}

    static Person person(Grant grant, boolean withAddress) {
        var by = grant.byId() == null ? null : new By(grant.byId(), grant.byName());
        return new Person(
                grant.userId(),
                grant.name(),
                withAddress ? grant.email() : null,
                grant.role(),
                List.of(new Why(grant.source(), by, grant.since())),
                grant.until());
    }

    static Link link(Grant grant) {
        return new Link(String.valueOf(grant.userId()), grant.name(), grant.role(), grant.until());
    }
}
