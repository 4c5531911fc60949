package dev.chronos.sharing.feed;

import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.AgendaRepository;
import dev.chronos.sharing.agenda.AgendaText.Reading;
import dev.chronos.sharing.agenda.LastUses;
import dev.chronos.sharing.agenda.Sight;
import dev.chronos.sharing.agenda.State;
import dev.chronos.sharing.agenda.Token;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers whoever has the address of a feed, in one statement as long as nothing has changed. */
@ApplicationScoped
class FeedReader {
    private static final String SUFFIX = ".ics";

    /** Part of every tag: to be raised when the same calendar is written in another way. */
    private static final String FORMAT = "1";

    private final AgendaRepository agenda;
    private final LastUses uses;
    private final Clock clock;

    FeedReader(AgendaRepository agenda, LastUses uses, Clock clock) {
        this.agenda = agenda;
        this.uses = uses;
        this.clock = clock;
    }

    /** Whatever is wrong with the address, the answer is the same 404. */
    Uni<Poll> poll(String file, @Nullable String ifNoneMatch) {
        var ends = file.endsWith(SUFFIX);
        var token = new Token(ends ? file.substring(0, file.length() - SUFFIX.length()) : "");
        var viewer = token.viewer();
        return agenda.state(viewer).map(guarded -> poll(guarded, viewer, ifNoneMatch));
    }

    private Poll poll(Guarded<List<State>> guarded, Viewer viewer, @Nullable String ifNoneMatch) {
        // Only who may have a feed may read it: that a calendar is public does not keep the feed of a lost share alive.
        var operation = viewer.isLink() ? Operation.FREEBUSY_READ : Operation.FEED_CREATE;
        var opened = Policy.open(guarded, operation);
        var state = opened.data().get(0);
        if (state.token().accessCodeHash() != null) {
            // A calendar program cannot give the code, so there is no feed.
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such calendar.");
        }
        uses.note(viewer, state.token());
        var today = Sight.moves(opened.grant()) ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : null;
        var tag = ETags.of(FORMAT + '\n' + state.basis(opened.grant(), viewer.key(), today));
        return new Poll(new Reading(viewer, operation, false), state, tag, ETags.isNamed(ifNoneMatch, tag));
    }
}
