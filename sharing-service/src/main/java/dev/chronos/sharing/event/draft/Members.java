package dev.chronos.sharing.event.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes members of a body apart: one of another type ends the reading (400), a value that makes no sense is collected (422). */
final class Members {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final List<FieldError> wrong = new ArrayList<>();

    /** @return always null, so that it can stand for the value */
    @Nullable String wrong(String pointer, String code, String detail) {
        wrong.add(new FieldError(pointer, code, detail));
        return null;
    }

    /** @throws ProblemException 422 when anything was wrong */
    void check() {
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.UNPROCESSABLE, "Some values are not allowed.", wrong);
        }
    }

    /** Null for null. */
    @Nullable String text(String pointer, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || !isStorable(node.textValue())) {
            throw unreadable(pointer);
        }
        return node.textValue();
    }

    /** A text of up to so many characters; null when there is nothing in it. */
    @Nullable String text(String pointer, @Nullable JsonNode node, int most) {
        var text = text(pointer, node);
        if (text != null && text.length() > most) {
            return wrong(pointer, "size", "Up to %,d characters.".formatted(most));
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A text in one line. */
    @Nullable String line(String pointer, @Nullable JsonNode node, int most) {
        var text = text(pointer, node, most);
        return text != null && text.chars().anyMatch(Character::isISOControl)
                ? wrong(pointer, "pattern", "No line breaks or control characters.")
                : text;
    }

    boolean flag(String pointer, @Nullable JsonNode node, boolean otherwise) {
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw unreadable(pointer);
        }
        return node.booleanValue();
    }

    int number(String pointer, @Nullable JsonNode node, int least, int most) {
        if (node == null || !node.isIntegralNumber()) {
            throw unreadable(pointer);
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            wrong(pointer, "range", "From %d to %,d.".formatted(least, most));
            return least;
        }
        return node.intValue();
    }

    /** One of the words of an enum in the tables; another one is no word at all. */
    String word(String pointer, @Nullable JsonNode node, Set<String> words, String otherwise) {
        var text = text(pointer, node);
        if (text != null && !words.contains(text)) {
            throw unreadable(pointer);
        }
        return text == null ? otherwise : text;
    }

    /** An address that a browser may open without harm. */
    @Nullable String webAddress(String pointer, @Nullable JsonNode node) {
        var text = line(pointer, node, LONGEST_ADDRESS);
        return text == null || isWeb(text) ? text : wrong(pointer, "web-address", "An http or https address.");
    }

    @Nullable String color(String pointer, @Nullable JsonNode node) {
        var text = text(pointer, node);
        return text == null || COLOR.matcher(text).matches()
                ? text
                : wrong(pointer, "color", "A color such as #3B82F6.");
    }

    /** The items of a list; a missing one is empty. */
    List<JsonNode> items(String pointer, @Nullable JsonNode node, int most) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw unreadable(pointer);
        }
        if (node.size() > most) {
            wrong(pointer, "size", "Up to %d items.".formatted(most));
            return List.of();
        }
        var items = new ArrayList<JsonNode>();
        node.forEach(items::add);
        return items;
    }

    /** An object of no other members than these. */
    JsonNode object(String pointer, JsonNode node, Set<String> members) {
        if (!node.isObject()) {
            throw unreadable(pointer);
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw unreadable(pointer + "/" + name);
            }
        });
        return node;
    }

    static ProblemException unreadable(String pointer) {
        return new ProblemException(
                ProblemType.BAD_REQUEST,
                "The body has a value that cannot be read at " + pointer + ".",
                List.of(new FieldError(pointer, "invalid", "This value is not one of those expected here.")));
    }

    /** What PostgreSQL can store: no NUL, no half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
