package dev.chronos.sharing.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of it (RFC 7396): what is absent stays; {@code "color": null} takes the own color away.
 *
 * @param color {@code #rrggbb} or null
 */
record OverlayChange(@Nullable State state, @Nullable JsonNode color) {
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    @Schema(hidden = true)
    @AssertTrue(message = "not a color such as #3B82F6") boolean isColorReadable() {
        return color == null
                || color.isNull()
                || color.isTextual() && COLOR.matcher(color.asText()).matches();
    }

    boolean changesColor() {
        return color != null;
    }

    @Nullable String newColor() {
        return color == null || color.isNull() ? null : color.asText();
    }

    /** What became of an offered calendar. */
    enum State {
        /** Not answered. */
        NEW,
        /** In the list. */
        ACCEPTED,
        /** Readable, but not shown. */
        HIDDEN
    }
}
