package dev.chronos.presence.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What one owner declares of one person in one calendar, its tabs already collapsed. Short names: it is stored per person,
 * calendar and owner, and sent to every instance at each change.
 *
 * @param joinedAt when the first of the tabs came, ms since 1970
 * @param tabs how many there are
 * @param state the most active of them
 * @param focusedAt when one of them last told what it shows, ms since 1970
 * @param view what that tab shows; null when it never said
 * @param edit what it edits; null when nothing
 * @param via the door
 * @param profile name and picture
 * @param meta what an HTTP visitor told of itself; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        @JsonProperty("j") long joinedAt,
        @JsonProperty("n") int tabs,
        @JsonProperty("s") Activity state,
        @JsonProperty("f") long focusedAt,
        @JsonProperty("view") @Nullable JsonNode view,
        @JsonProperty("edit") @Nullable Edit edit,
        @JsonProperty("via") Via via,
        @JsonProperty("u") Profile profile,
        @JsonProperty("meta") @Nullable JsonNode meta) {}
