package dev.chronos.insights.insight;

import dev.chronos.insights.heuristic.InsightType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which insights of a range are asked for.
 *
 * @param types of one of these
 * @param unread true for those that the user has not read, false for those read, null for both
 * @param dismissed true for those that the user has dismissed, false for the others, null for both
 * @param minScore with a score, and one of at least this; null for all
 */
public record InsightFilter(
        Set<InsightType> types,
        @Nullable Boolean unread,
        @Nullable Boolean dismissed,
        @Nullable Double minScore) {
    /** All of them. */
    public static final InsightFilter NONE = new InsightFilter(EnumSet.allOf(InsightType.class), null, null, null);

    /** Puts the types in their order, so that equal filters have equal keys. */
    public InsightFilter {
        types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    /** A text that is the same for equal filters only. */
    public String key() {
        return String.join(
                "|", typeNames(), Objects.toString(unread), Objects.toString(dismissed), Objects.toString(minScore));
    }

    String typeNames() {
        return types.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Whether a column may be false, and whether it may be true, when it has to have this value or, for null, any. */
    static boolean[] allowed(@Nullable Boolean value) {
        return new boolean[] {value == null || !value, value == null || value};
    }

    /**
     * A place in the order of the list: the head first, then by falling score, then by id. Nothing that a user does with an
     * insight moves it.
     *
     * @param score minus infinity where a row has none
     */
    public record Position(boolean head, double score, String id) {
        /** Before every row: PostgreSQL counts NaN as more than any other number. */
        public static final Position START = new Position(true, Double.NaN, "");

        /** Where an insight stands. */
        public static Position of(InsightView insight) {
            var score = insight.score();
            return new Position(
                    insight.data() instanceof Map<?, ?> data && "r01".equals(data.get("rule")),
                    score == null ? Double.NEGATIVE_INFINITY : score,
                    insight.id());
        }
    }

    /** The type of this name; null when there is none. */
    public static @Nullable InsightType type(String name) {
        return Arrays.stream(InsightType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
