package dev.chronos.sharing.event;

import dev.chronos.sharing.access.Mask;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that all stand somewhere in what people wrote of an event, in any case.
 *
 * @param words none: everything is found
 */
record Search(List<String> words) {
    static final Search EVERYTHING = new Search(List.of());

    private static final int MOST_WORDS = 10;

    /** The search for what somebody typed; null for everything. */
    static Search of(@Nullable String text) {
        return text == null
                ? EVERYTHING
                : new Search(Stream.of(plain(text).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList());
    }

    /** Never what the viewer sees only as taken: an answer would tell what is in it. */
    boolean finds(EventRow row, Mask mask) {
        if (words.isEmpty()) {
            return true;
        }
        var text = Stream.of(row.title(), row.description(), row.location())
                .filter(part -> part != null)
                .map(Search::plain)
                .collect(Collectors.joining("\n"));
        return mask == Mask.FULL && words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
