package dev.chronos.insights.narrate.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text of a model, taken apart into slots and the words between them.
 *
 * @param parts in order
 * @param outside what stands outside the slots, as it was written
 */
record Sentence(List<Part> parts, String outside) {
    private static final Pattern SLOT = Pattern.compile("\\{\\{ ?([a-z][a-z0-9]{0,7}) ?}}");
    private static final Pattern IGNORABLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /**
     * A slot or the text before the next one.
     *
     * @param text the slot's id, or normalized text
     */
    record Part(boolean isSlot, String text) {}

    /** Never fails; what is no slot is text. */
    static Sentence of(String written) {
        var parts = new ArrayList<Part>();
        var outside = new StringBuilder();
        var slots = SLOT.matcher(written);
        var from = 0;
        while (slots.find()) {
            text(written.substring(from, slots.start()), parts, outside);
            parts.add(new Part(true, slots.group(1)));
            from = slots.end();
        }
        text(written.substring(from), parts, outside);
        return new Sentence(List.copyOf(parts), outside.toString());
    }

    private static void text(String written, List<Part> parts, StringBuilder outside) {
        outside.append(written).append(' ');
        var plain = IGNORABLE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        if (!plain.isEmpty()) {
            parts.add(new Part(false, plain));
        }
    }

    List<String> slots() {
        return parts.stream().filter(Part::isSlot).map(Part::text).toList();
    }

    /** The normalized text with something in place of each slot. */
    String with(Map<String, String> renderings) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.isSlot() ? renderings.getOrDefault(part.text(), "") : part.text());
        }
        return SPACES.matcher(text.toString().strip()).replaceAll(" ");
    }

    /** The normalized text with each slot as it was asked for. */
    String normalized() {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.isSlot() ? "{{" + part.text() + "}}" : part.text());
        }
        return text.toString().strip();
    }

    /** Words, slots and the marks between them, in order. */
    List<Token> tokens() {
        var tokens = new ArrayList<Token>();
        for (var part : parts) {
            if (part.isSlot()) {
                tokens.add(new Token(Token.Kind.SLOT, part.text(), part.text()));
            } else {
                words(part.text(), tokens);
            }
        }
        return tokens;
    }

    private static void words(String text, List<Token> tokens) {
        var matcher = Token.WORD_OR_MARK.matcher(text);
        while (matcher.find()) {
            var found = matcher.group();
            var kind = Character.isLetter(found.codePointAt(0)) ? Token.Kind.WORD : Token.Kind.MARK;
            tokens.add(new Token(kind, found, found.replace('’', '\'').toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * A word, a slot or a mark.
     *
     * @param written as it stands there, or the slot's id
     * @param lower in lower case, with a straight apostrophe
     */
    record Token(Kind kind, String written, String lower) {
        private static final Pattern WORD_OR_MARK = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*|[^\\s\\p{L}]");

        /** What it is. */
        enum Kind {
            WORD,
            SLOT,
            MARK
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }

        boolean isMark(String marks) {
            return kind == Kind.MARK && marks.contains(written);
        }
    }
}
