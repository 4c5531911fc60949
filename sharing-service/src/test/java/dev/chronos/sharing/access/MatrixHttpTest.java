package dev.chronos.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.ServiceTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification's table, asked over HTTP: each operation by each kind of person, each on a calendar of its own. */
@ServiceTest
class MatrixHttpTest {
    static Stream<Arguments> cases() {
        return HttpOracle.read().stream()
                .flatMap(line -> line.expected().keySet().stream().map(person -> Arguments.of(line, person)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("cases")
    void each_person_gets_the_answer_of_the_specification(HttpOracle.Line line, Person person) {
        var room = Room.of(person, line);

        var answer = room.ask(line);

        assertThat(answer.statusCode())
                .as(answer.asString())
                .isEqualTo(line.expected().get(person));
        if (answer.statusCode() >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        if (answer.statusCode() == 404) {
            assertThat(body(answer.asString(), room.calendar()))
                    .isEqualTo(body(room.askOfNothing(line).asString(), Room.NOTHING));
        }
    }

    @Test
    void every_operation_on_a_calendar_is_asked() {
        var asked = HttpOracle.read().stream().map(HttpOracle.Line::operation).collect(Collectors.toSet());
        var onCalendars = new AuthorizationMatrix()
                .lines().stream()
                        .filter(line -> line.actor().equals(Role.OWNER.name()))
                        .map(AuthorizationMatrix.Line::operation)
                        .collect(Collectors.toSet());
        // Asked of presence-service, below another path, or of a row that only its own test can make.
        onCalendars.removeAll(Stream.of(
                        Operation.PRESENCE_JOIN,
                        Operation.COMMENT_DELETE,
                        Operation.EVENT_RESPOND,
                        Operation.TRANSFER_READ,
                        Operation.SUBSCRIPTION_READ,
                        Operation.SUBSCRIPTION_REFRESH,
                        Operation.SUBSCRIPTION_DELETE)
                .map(Operation::id)
                .collect(Collectors.toSet()));

        assertThat(asked).isEqualTo(onCalendars);
    }

    /** The answers may differ in nothing but the path that was asked. */
    private static String body(String answer, String calendar) {
        return answer.replace(calendar, "{calendar}");
    }
}
