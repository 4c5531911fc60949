package dev.chronos.insights.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query of a list as text: what it means, and what of it is refused, is decided in {@link ListQuery}. */
record ListParameters(
        @Parameter(description = "Instant or local date in the user's zone; with end absent the current local week")
        @RestQuery
        @Nullable String start,

        @Parameter(description = "Instant or local date, exclusive; at most 400 days after the start")
        @RestQuery
        @Nullable String end,

        @Parameter(description = "Only these types: repeated, or separated by commas") @RestQuery
        List<String> type,

        @Parameter(
                description = "true: only those not read; false: only those read",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @RestQuery
        @Nullable String unread,

        @Parameter(
                description = "true: only those dismissed; false: only those not dismissed",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @RestQuery
        @Nullable String dismissed,

        @Parameter(
                description = "Only those with at least this score",
                schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
        @RestQuery
        @Nullable String minScore,

        @Parameter(
                description = "Length of a page",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
        @RestQuery
        @Nullable String limit,

        @Parameter(description = "nextCursor of the page before, asked with the same range and filters")
        @RestQuery
        @Nullable String cursor) {}
