package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.share.ShareRepository.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds out whom an address belongs to. */
@ApplicationScoped
class Recipients {
    private final ShareRepository shares;

    Recipients(ShareRepository shares) {
        this.shares = shares;
    }

    /** @param spelling as the owner wrote it: it decides between addresses that differ in case only */
    Uni<Recipient> find(SqlConnection transaction, Granted grant, String address, String spelling) {
        return shares.people(transaction, address, grant.actorId())
                .map(people -> choose(people, address, spelling))
                .invoke(recipient -> {
                    if (grant.facts().ownerId().equals(recipient.userId())) {
                        throw own();
                    }
                });
    }

    /** Whose a share is. */
    Uni<Recipient> of(SqlConnection transaction, Granted grant, Held held) {
        var address = held.share().email();
        return shares.people(transaction, address, grant.actorId())
                .map(people -> people.stream()
                        .map(Person::recipient)
                        .filter(person -> !grant.facts().ownerId().equals(person.userId()))
                        .filter(person -> held.userId() == null
                                ? people.size() == 1
                                : held.userId().equals(person.userId()))
                        .findFirst()
                        // Deleted meanwhile, or one of many: nobody is told.
                        .orElse(new Recipient(address, held.userId(), held.userId() != null, null)));
    }

    private static Recipient choose(List<Person> people, String address, String spelling) {
        if (people.isEmpty()) {
            return Recipient.unknown(address);
        }
        return people.stream()
                .filter(one -> people.size() == 1 || one.spelling().equals(spelling.strip()))
                .map(Person::recipient)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.AMBIGUOUS_RECIPIENT,
                        "Several people have this address in different spellings. Write it exactly as theirs."));
    }

    private static ProblemException own() {
        var detail = "The calendar is already yours.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/email", "own-address", detail)));
    }
}
