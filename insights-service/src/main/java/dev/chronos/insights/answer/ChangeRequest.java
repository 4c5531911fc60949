package dev.chronos.insights.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.chronos.insights.insight.InsightChange;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change. Members left out stay as they are, and null is no value of any: a record could not tell the one
 * from the other.
 */
final class ChangeRequest {
    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean isRead;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable Boolean isDismissed;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable String actionTaken;

    InsightChange change() {
        return new InsightChange(isRead, isDismissed, actionTaken);
    }
}
