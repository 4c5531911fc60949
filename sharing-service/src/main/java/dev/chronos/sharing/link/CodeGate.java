package dev.chronos.sharing.link;

import dev.chronos.sharing.agenda.LastUses;
import dev.chronos.sharing.agenda.State;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lets those in who have the access code of a link, and everybody where there is none. */
@ApplicationScoped
class CodeGate {
    private static final int LONGEST = 400;

    private final AccessCodes codes;
    private final CodeTries tries;
    private final LastUses uses;

    CodeGate(AccessCodes codes, CodeTries tries, LastUses uses) {
        this.codes = codes;
        this.tries = tries;
        this.uses = uses;
    }

    /** Fails with 401 without the right code, with 429 when too many wrong ones were given. */
    Uni<Void> pass(Viewer viewer, State.UsedToken token, @Nullable String code) {
        return check(token, code).invoke(() -> uses.note(viewer, token));
    }

    private Uni<Void> check(State.UsedToken token, @Nullable String code) {
        var hash = token.accessCodeHash();
        var linkId = token.id();
        if (hash == null || linkId == null) {
            return Uni.createFrom().voidItem();
        }
        if (code == null || code.isEmpty() || code.length() > LONGEST) {
            return Uni.createFrom().failure(CodeGate::refused);
        }
        return tries.take(linkId)
                .invoke(left -> {
                    if (!left) {
                        throw new ProblemException(
                                ProblemType.TOO_MANY_TRIES,
                                "Too many wrong access codes. Try again in a quarter of an hour.");
                    }
                })
                .chain(() -> codes.matches(code, hash))
                .chain(right ->
                        right ? tries.giveBack(linkId) : Uni.createFrom().failure(CodeGate::refused));
    }

    private static ProblemException refused() {
        return new ProblemException(
                ProblemType.ACCESS_CODE_REQUIRED, "The link needs an access code, in the header X-Access-Code.");
    }
}
