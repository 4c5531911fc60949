package dev.chronos.sharing.transfer;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a calendar is offered to: by id, or by address. */
record Offer(
        @Nullable @Size(min = 1, max = 100) String userId,
        @Nullable @Size(min = 3, max = 254) String email) {

    @Schema(hidden = true)
    @AssertTrue(message = "name either userId or email") boolean isOnePerson() {
        return (userId == null) != (email == null);
    }
}
