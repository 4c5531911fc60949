package dev.chronos.sharing.access;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.chronos.sharing.access.AuthorizationMatrix.Line;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointsTest {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class, HEAD.class, OPTIONS.class);

    private final List<JavaMethod> endpoints = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.chronos.sharing").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> VERBS.stream().anyMatch(method::isAnnotatedWith))
                    .toList();

    @Test
    void every_endpoint_names_its_operation_and_is_public() {
        assertThat(endpoints).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.isAnnotatedWith(Requires.class))
                    .as(endpoint.getFullName())
                    .isTrue();
            assertThat(endpoint.getModifiers()).as(endpoint.getFullName()).contains(PUBLIC);
        });
    }

    @Test
    void every_operation_has_an_endpoint_and_a_line_in_the_table() {
        var used = endpoints.stream()
                .flatMap(endpoint -> Arrays.stream(
                        endpoint.getAnnotationOfType(Requires.class).value()))
                .collect(Collectors.toSet());
        var listed =
                new AuthorizationMatrix().lines().stream().map(Line::operation).collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrder(Operation.values());
        assertThat(listed)
                .isEqualTo(Arrays.stream(Operation.values()).map(Operation::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void an_operation_on_a_calendar_says_something_to_every_role(Operation operation) {
        var actors = new AuthorizationMatrix()
                .lines().stream()
                        .filter(line -> line.operation().equals(operation.id())
                                && line.condition().isEmpty())
                        .map(Line::actor)
                        .collect(Collectors.toSet());
        var roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

        var nobodyInParticular = actors.size() == 1
                && Set.of("USER", "SERVICE", "TOKEN", "ANYONE").containsAll(actors);
        assertThat(nobodyInParticular ? roles : actors).isEqualTo(roles);
    }
}
