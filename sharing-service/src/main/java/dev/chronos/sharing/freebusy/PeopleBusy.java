package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.freebusy.BusyTimes.Span;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.share.EmailAddress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Free/busy of people, from those of their calendars that the caller may ask about. */
@ApplicationScoped
class PeopleBusy {
    private final FreeBusy freeBusy;
    private final FreeBusyRepository repository;

    PeopleBusy(FreeBusy freeBusy, FreeBusyRepository repository) {
        this.freeBusy = freeBusy;
        this.repository = repository;
    }

    /** In the order of the question. */
    Uni<People> read(String callerId, FreeBusyQuery query, TimeRange range) {
        var addresses = query.emails().stream()
                .map(email -> EmailAddress.of(email).canonical())
                .distinct()
                .toList();
        return repository
                .calendars(callerId, addresses)
                .chain(calendars -> Multi.createFrom()
                        .iterable(addresses)
                        .onItem()
                        .transformToUniAndConcatenate(email -> person(callerId, email, calendars, range))
                        .collect()
                        .asList())
                .map(people -> new People(people));
    }

    private Uni<Person> person(String callerId, String email, Map<String, List<String>> calendars, TimeRange range) {
        return Multi.createFrom()
                .iterable(calendars.getOrDefault(email, List.of()))
                .onItem()
                .transformToUniAndConcatenate(id -> freeBusy.read(Viewer.person(id, callerId), range)
                        .map(FreeBusy.View::busy)
                        // A right that ended in the meantime is one that is not there.
                        .onFailure(ProblemException.class)
                        .recoverWithItem(List.of()))
                .collect()
                .asList()
                .map(spans -> new Person(
                        email,
                        calendars.containsKey(email),
                        BusyTimes.merged(spans.stream().flatMap(List::stream))));
    }

    /** What the caller may know of some people. */
    record People(List<Person> people) {}

    /**
     * What the caller may know of one person.
     *
     * @param known false: there is no such person, or none that lets the caller know anything
     */
    record Person(String email, boolean known, List<Span> busy) {}
}
