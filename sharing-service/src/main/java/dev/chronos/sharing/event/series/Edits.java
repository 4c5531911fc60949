package dev.chronos.sharing.event.series;

import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.draft.ContentReader;
import dev.chronos.sharing.event.draft.EventBody;
import dev.chronos.sharing.event.draft.Times;
import dev.chronos.sharing.event.series.Plan.Added;
import dev.chronos.sharing.event.series.Plan.Kept;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What becomes of a series when one occurrence, an occurrence and all after it, or all of it is changed or deleted. */
public final class Edits {
    private final Master master;
    private final String home;

    /** @param home the zone of an event that shall name none */
    public Edits(Master master, String home) {
        this.master = master;
        this.home = home;
    }

    /**
     * Changes all.
     *
     * @param occurrence whose times the body speaks of; null: those of the first
     * @return null when nothing changes
     */
    public @Nullable Plan changeAll(EventBody body, @Nullable Instant occurrence) {
        if (occurrence != null) {
            master.require(occurrence, true);
        }
        var now = master.content();
        var base = occurrence == null ? now : now.with(now.times().at(occurrence), now.rule());
        var wanted = ContentReader.change(body, base, home);
        if (wanted.equals(base)) {
            return null;
        }
        var times = occurrence == null
                ? wanted.times()
                : wanted.times()
                        .at(new Shift(base.times(), wanted.times())
                                .of(now.times().start()));
        return remade(master, wanted.with(times, wanted.rule()));
    }

    /**
     * Changes one occurrence, which gets a row of its own.
     *
     * @return null when nothing changes
     */
    public @Nullable Plan changeThis(EventBody body, Instant occurrence) {
        master.require(occurrence, true);
        checkRoom();
        var now = master.content();
        var base = now.with(now.times().at(occurrence), now.rule());
        var wanted = ContentReader.change(body, base, home);
        if (wanted.rule() != null && !wanted.rule().equals(now.rule())) {
            throw refusal("/recurringRule", "occurrence-has-no-rule", "One occurrence cannot repeat.");
        }
        var alone = wanted.with(wanted.times(), null);
        return alone.equals(base.with(base.times(), null)) ? null : Plan.adding(Kept.of(master), alone, occurrence);
    }

    /**
     * Changes an occurrence and all after it, which become a series of their own.
     *
     * @return null when nothing changes
     */
    public @Nullable Plan changeFollowing(EventBody body, Instant occurrence) {
        master.require(occurrence, true);
        if (master.series().startsWith(occurrence)) {
            return changeAll(body, occurrence);
        }
        var split = master.series().split(occurrence);
        var now = master.content();
        var tail = new Master(
                now.with(split.tail().times(), split.tail().rule()),
                split.tail().lastStart(),
                master.exceptions().from(occurrence));
        var wanted = ContentReader.change(body, tail.content(), home);
        // A form sends the rule of the whole series along: its COUNT would begin anew.
        var rule = now.rule() != null && now.rule().equals(wanted.rule())
                ? tail.content().rule()
                : wanted.rule();
        var content = wanted.with(wanted.times(), rule);
        if (content.equals(tail.content())) {
            return null;
        }
        var after = remade(tail, content);
        var kept = after.kept() == null ? Kept.of(tail) : after.kept();
        var added = new Added(kept.content(), kept.lastStart(), kept.excluded(), null);
        return new Plan(head(split.head(), occurrence), added, after.moved(), true, after.dropped());
    }

    /** Deletes one occurrence. */
    public Plan deleteThis(Instant occurrence) {
        master.require(occurrence, false);
        checkRoom();
        var kept = Kept.of(master);
        var excluded = new TreeSet<>(kept.excluded());
        excluded.add(occurrence);
        var rows = master.exceptions().rows().entrySet().stream()
                .filter(row -> row.getValue().equals(occurrence))
                .map(Map.Entry::getKey)
                .toList();
        return Plan.keeping(new Kept(kept.content(), kept.lastStart(), excluded), Map.of(), rows);
    }

    /** Deletes an occurrence and all after it. */
    public Plan deleteFollowing(Instant occurrence) {
        master.require(occurrence, true);
        if (master.series().startsWith(occurrence)) {
            return deleteAll();
        }
        var head = master.series().before(occurrence);
        var dropped = List.copyOf(master.exceptions().from(occurrence).ids());
        return Plan.keeping(head(head, occurrence), Map.of(), dropped);
    }

    /** Deletes all. */
    public Plan deleteAll() {
        return Plan.removing(master.exceptions());
    }

    private Kept head(Series head, Instant occurrence) {
        var content = master.content().with(head.times(), head.rule());
        var excluded = master.exceptions().before(occurrence).excluded();
        return new Kept(content, head.lastStart(), excluded);
    }

    private Plan remade(Master old, Content wanted) {
        var rule = wanted.rule();
        if (rule == null) {
            var rows = List.copyOf(old.exceptions().ids());
            return Plan.keeping(new Kept(wanted, null, new TreeSet<>()), Map.of(), rows);
        }
        var newRule = rule.equals(old.content().rule()) ? null : rule;
        if (newRule == null && sameSteps(old.content().times(), wanted.times())) {
            return Plan.keeping(
                    new Kept(wanted, old.lastStart(), old.exceptions().excluded()),
                    old.exceptions().rows(),
                    List.of());
        }
        if (old.exceptions().size() > Exceptions.MOST_MOVED) {
            throw tooMany();
        }
        var now = old.series().moved(wanted.times(), newRule);
        var carried = old.exceptions().carriedTo(old.series(), now);
        return Plan.keeping(
                new Kept(
                        wanted.with(now.times(), now.rule()),
                        now.lastStart(),
                        carried.exceptions().excluded()),
                carried.exceptions().rows(),
                carried.dropped());
    }

    private static boolean sameSteps(Times one, Times other) {
        return one.start().equals(other.start())
                && one.allDay() == other.allDay()
                && one.zone().equals(other.zone());
    }

    private void checkRoom() {
        if (master.exceptions().size() >= Exceptions.MOST) {
            throw tooMany();
        }
    }

    private static ProblemException tooMany() {
        return refusal(
                "occurrence", "too-many-exceptions", "The series has too many exceptions. Divide it, or make it anew.");
    }

    private static ProblemException refusal(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, code, detail)));
    }
}
