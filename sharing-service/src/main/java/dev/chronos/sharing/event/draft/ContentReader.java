package dev.chronos.sharing.event.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.sharing.event.draft.Content.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body read over what is there: members that it does not name stay as they are, unchecked, as the web app and imports
 * write what this would refuse; null gives a member its default.
 */
public final class ContentReader {
    private static final int TITLE = 500;
    private static final int DESCRIPTION = 64 * 1024;
    private static final int LOCATION = 1_000;
    private static final int CATEGORY = 64;
    private static final Set<String> STATUSES = Set.of("TENTATIVE", "CONFIRMED", "CANCELLED", "COMPLETED");
    private static final Set<String> VISIBILITIES = Set.of("PRIVATE", "PUBLIC", "SHARED", "TEAM");

    private final Members members = new Members();
    private final EventBody body;
    private final @Nullable Content now;
    private final String home;

    private ContentReader(EventBody body, @Nullable Content now, String home) {
        this.body = body;
        this.now = now;
        this.home = home;
    }

    /**
     * A new event.
     *
     * @param home the zone of one that names none
     */
    public static Content create(EventBody body, String home) {
        return new ContentReader(body, null, home).read();
    }

    /**
     * A changed event.
     *
     * @param home the zone of one that shall name none any more
     */
    public static Content change(EventBody body, Content now, String home) {
        return new ContentReader(body, now, home).read();
    }

    private Content read() {
        var old = now == null ? null : now.times();
        var times =
                now != null && !body.speaksOfTime() ? now.times() : new TimesReader(members, body, old, home).read();
        var rule = kept(body.recurringRule(), now == null ? null : now.rule(), this::rule);
        var content = new Content(
                title(),
                times,
                texts(),
                word("/status", body.status(), now == null ? null : now.status(), STATUSES, "CONFIRMED"),
                word("/visibility", body.visibility(), now == null ? null : now.visibility(), VISIBILITIES, "SHARED"),
                flag("/isBusy", body.isBusy(), now == null ? null : now.busy(), true),
                flag("/isLocked", body.isLocked(), now == null ? null : now.locked(), false),
                rule,
                keptList(body.reminders(), now == null ? List.<Reminder>of() : now.reminders(), this::reminders),
                kept(
                        body.categoryId(),
                        now == null ? null : now.categoryId(),
                        () -> members.line("/categoryId", body.categoryId(), CATEGORY)),
                keptList(body.attendees(), now == null ? List.<Attendee>of() : now.attendees(), this::attendees));
        members.check();
        return content;
    }

    private String title() {
        if (now != null && body.title() == null) {
            return now.title();
        }
        var title = members.line("/title", body.title(), TITLE);
        if (title == null) {
            members.wrong("/title", "notblank", "Give it a title of up to %d characters.".formatted(TITLE));
        }
        return Objects.requireNonNullElse(title, "");
    }

    private Texts texts() {
        var old = now == null ? new Texts(null, null, null, null, null) : now.texts();
        return new Texts(
                kept(
                        body.description(),
                        old.description(),
                        () -> members.text("/description", body.description(), DESCRIPTION)),
                kept(body.location(), old.location(), () -> members.line("/location", body.location(), LOCATION)),
                kept(
                        body.locationUrl(),
                        old.locationUrl(),
                        () -> members.webAddress("/locationUrl", body.locationUrl())),
                kept(body.meetingUrl(), old.meetingUrl(), () -> members.webAddress("/meetingUrl", body.meetingUrl())),
                kept(body.color(), old.color(), () -> members.color("/color", body.color())));
    }

    private @Nullable String rule() {
        var text = members.text("/recurringRule", body.recurringRule());
        return text == null || text.isBlank() ? null : RuleReader.normal(members, text);
    }

    private List<Reminder> reminders() {
        return PeopleReader.reminders(members, body.reminders());
    }

    private List<Attendee> attendees() {
        return PeopleReader.attendees(members, body.attendees());
    }

    private boolean flag(String pointer, @Nullable JsonNode node, @Nullable Boolean old, boolean otherwise) {
        return node == null && old != null ? old : members.flag(pointer, node, otherwise);
    }

    private String word(
            String pointer, @Nullable JsonNode node, @Nullable String old, Set<String> words, String otherwise) {
        return node == null && old != null ? old : members.word(pointer, node, words, otherwise);
    }

    private static @Nullable String kept(
            @Nullable JsonNode node, @Nullable String old, Supplier<@Nullable String> read) {
        return node == null ? old : read.get();
    }

    private static <T> List<T> keptList(@Nullable JsonNode node, List<T> old, Supplier<List<T>> read) {
        return node == null ? old : read.get();
    }
}
