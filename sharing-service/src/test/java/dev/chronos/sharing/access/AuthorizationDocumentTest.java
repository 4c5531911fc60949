package dev.chronos.sharing.access;

import dev.chronos.sharing.Generated;
import dev.chronos.sharing.access.AuthorizationMatrix.Line;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorizationDocumentTest {
    private static final List<Role> COLUMNS =
            List.of(Role.OWNER, Role.ADMIN, Role.EDIT, Role.COMMENT, Role.VIEW, Role.FREE_BUSY, Role.LINK, Role.GUEST);
    private static final AuthorizationMatrix MATRIX = new AuthorizationMatrix();

    @Test
    void the_page_on_rights_is_the_table_that_the_service_decides_by() throws IOException {
        var page = """
                # Who may do what, and how much of it they see

                Made from the tables that sharing-service decides by; a test compares them. "own" means the rows about oneself, a number
                the status of the refusal: 403 for who sees the calendar, 404 for who is not to know of it, as if it did not exist.
                Without a valid token every one of them is a 401, before anything is looked up.

                ## Operations

                %s
                Further limits:

                %s
                ## How much of an event is shown

                A busy event shows its start, its end, whether it lasts all day, and that the time is taken: no title, no id of the event,
                no person, no place. Cancelled and free ones are not shown to who only sees busy ones.

                %s""";

        Generated.assertSame("authorization.md", page.formatted(operations(), conditions(), masks()));
    }

    private static String operations() {
        return heading("operation")
                + Arrays.stream(Operation.values())
                        .filter(operation ->
                                lines(operation).anyMatch(line -> line.actor().equals("OWNER")))
                        .map(operation -> row(
                                "`" + operation.id() + "`",
                                COLUMNS.stream().map(role -> outcome(MATRIX.rule(operation, role)))))
                        .collect(Collectors.joining());
    }

    private static String conditions() {
        return Arrays.stream(Operation.values())
                .flatMap(AuthorizationDocumentTest::lines)
                .filter(line -> !line.condition().isEmpty())
                .sorted(Comparator.comparing(Line::condition).thenComparing(Line::operation))
                .map(line -> "- %s, %s: `%s` is refused with `%s`\n"
                        .formatted(
                                line.condition(),
                                line.actor().equals(AuthorizationMatrix.ANY) ? "anybody" : line.actor(),
                                line.operation(),
                                code(line)))
                .collect(Collectors.joining());
    }

    private static String code(Line line) {
        var operation = Arrays.stream(Operation.values())
                .filter(one -> one.id().equals(line.operation()))
                .findFirst()
                .orElseThrow();
        var condition =
                Condition.valueOf(line.condition().toUpperCase(Locale.ROOT).replace('-', '_'));
        var role = line.actor().equals(AuthorizationMatrix.ANY) ? Role.OWNER : Role.valueOf(line.actor());
        return MATRIX.rule(operation, role, condition).code();
    }

    private static String masks() {
        var viewers = Stream.concat(Stream.of("CREATOR"), COLUMNS.stream().map(Role::name))
                .toList();
        var heading = "| visibility | who made it | "
                + COLUMNS.stream().map(AuthorizationDocumentTest::title).collect(Collectors.joining(" | ")) + " |\n"
                + "|---".repeat(viewers.size() + 1) + "|\n";
        return heading
                + Stream.of("PUBLIC", "SHARED", "TEAM", "PRIVATE")
                        .map(visibility -> row(
                                visibility,
                                viewers.stream()
                                        .map(viewer -> Mask.of(visibility, viewer)
                                                .name()
                                                .toLowerCase(Locale.ROOT))))
                        .collect(Collectors.joining());
    }

    private static Stream<Line> lines(Operation operation) {
        return MATRIX.lines().stream().filter(line -> line.operation().equals(operation.id()));
    }

    private static String heading(String first) {
        return "| " + first + " | "
                + COLUMNS.stream().map(AuthorizationDocumentTest::title).collect(Collectors.joining(" | ")) + " |\n"
                + "|---".repeat(COLUMNS.size() + 1) + "|\n";
    }

    private static String row(String first, Stream<String> cells) {
        return "| " + first + " | " + cells.map(Objects::toString).collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String title(Role role) {
        return switch (role) {
            case FREE_BUSY -> "free/busy";
            case LINK -> "full link";
            case GUEST -> "guest of a public calendar";
            default -> role.name();
        };
    }

    private static String outcome(AuthorizationMatrix.Rule rule) {
        if (rule.allows()) {
            return rule.ownRowsOnly() ? "own" : "yes";
        }
        return switch (rule.code()) {
            case "forbidden" -> "403";
            case "not-found" -> "404";
            default -> rule.code();
        };
    }
}
