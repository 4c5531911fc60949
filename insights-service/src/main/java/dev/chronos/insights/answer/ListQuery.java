package dev.chronos.insights.answer;

import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.insight.InsightFilter;
import dev.chronos.insights.platform.problem.FieldError;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The question that a list answers, read from the parameters of its query.
 *
 * @param start as given, see {@link dev.chronos.insights.activity.TimeRange#asked}
 * @param end as given
 * @param filter which insights
 * @param limit at most this many in a page
 * @param cursor where the page before ended, as given
 */
record ListQuery(
        @Nullable String start,
        @Nullable String end,
        InsightFilter filter,
        int limit,
        @Nullable String cursor) {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,18})?");

    /**
     * Reads the parameters.
     *
     * @throws ProblemException 400 for what cannot be read, 422 for a number that is out of bounds
     */
    static ListQuery of(ListParameters asked) {
        return new ListQuery(
                asked.start(),
                asked.end(),
                new InsightFilter(
                        types(asked.type()),
                        bool("unread", asked.unread()),
                        bool("dismissed", asked.dismissed()),
                        score(asked.minScore())),
                limit(asked.limit()),
                asked.cursor());
    }

    /** The whole of a range, with the usual length of a page. */
    static ListQuery plain(@Nullable String start, @Nullable String end) {
        return new ListQuery(start, end, InsightFilter.NONE, DEFAULT_LIMIT, null);
    }

    /** True for the question whose answer is kept. */
    boolean isPlain() {
        return cursor == null && limit == DEFAULT_LIMIT && filter.equals(InsightFilter.NONE);
    }

    private static Set<InsightType> types(List<String> given) {
        if (given.isEmpty()) {
            return InsightFilter.NONE.types();
        }
        var types = EnumSet.noneOf(InsightType.class);
        for (var name : String.join(",", given).split(",", -1)) {
            var type = InsightFilter.type(name.strip());
            if (type == null) {
                var known = "Expected one or more of " + EnumSet.allOf(InsightType.class) + ".";
                throw refused(ProblemType.BAD_REQUEST, "type", "unknown", known);
            }
            types.add(type);
        }
        return types;
    }

    private static @Nullable Boolean bool(String name, @Nullable String given) {
        if (given == null) {
            return null;
        }
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(ProblemType.BAD_REQUEST, name, "invalid", "Expected true or false.");
        };
    }

    private static @Nullable Double score(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!DECIMAL.matcher(given).matches()) {
            throw refused(ProblemType.BAD_REQUEST, "minScore", "invalid", "Expected a number such as 0.5.");
        }
        var score = Double.parseDouble(given);
        if (score < 0 || score > 1) {
            throw refused(ProblemType.UNPROCESSABLE, "minScore", "range", "A score lies between 0 and 1.");
        }
        return score;
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (!WHOLE.matcher(given).matches()) {
            throw refused(ProblemType.BAD_REQUEST, "limit", "invalid", "Expected a whole number.");
        }
        var limit = Integer.parseInt(given);
        if (limit < 1 || limit > MAX_LIMIT) {
            var bounds = "A page holds between 1 and " + MAX_LIMIT + " insights.";
            throw refused(ProblemType.UNPROCESSABLE, "limit", "range", bounds);
        }
        return limit;
    }

    private static ProblemException refused(ProblemType type, String parameter, String code, String detail) {
        return new ProblemException(type, detail, List.of(new FieldError(parameter, code, detail)));
    }
}
