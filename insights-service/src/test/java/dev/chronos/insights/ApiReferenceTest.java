package dev.chronos.insights;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

/** The reference of the API is about the endpoints that there are. */
class ApiReferenceTest {
    private static final java.nio.file.Path REFERENCE = java.nio.file.Path.of("../docs/reference/http-api.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### ([A-Z]+ /\\S+)$(.*?)(?=^##|\\z)");

    private static final Map<String, Method> ENDPOINTS = endpoints();

    @Test
    void every_endpoint_has_a_section_and_no_other_has_one() throws IOException {
        assertThat(sections().keySet()).containsExactlyInAnyOrderElementsOf(ENDPOINTS.keySet());
    }

    @Test
    void every_parameter_and_header_that_an_endpoint_reads_is_in_its_section() throws IOException {
        var sections = sections();

        assertThat(ENDPOINTS)
                .allSatisfy((endpoint, method) -> assertThat(names(method))
                        .allSatisfy(name -> assertThat(sections.get(endpoint)).contains("`" + name + "`")));
    }

    @Test
    void every_status_that_an_endpoint_documents_is_in_its_section() throws IOException {
        var sections = sections();

        assertThat(ENDPOINTS)
                .allSatisfy((endpoint, method) -> assertThat(method.getAnnotationsByType(APIResponse.class))
                        .allSatisfy(
                                response -> assertThat(sections.get(endpoint)).contains(response.responseCode())));
    }

    private static Map<String, String> sections() throws IOException {
        return SECTION.matcher(Files.readString(REFERENCE))
                .results()
                .collect(toMap(section -> section.group(1), section -> section.group(2)));
    }

    private static Map<String, Method> endpoints() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.chronos.insights")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> !verb(method).isEmpty())
                        .collect(toMap(method -> verb(method) + " " + path(method), method -> method));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    }

    private static Stream<String> names(Method method) {
        return Arrays.stream(method.getParameters()).flatMap(ApiReferenceTest::names);
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        var header = parameter.getAnnotation(RestHeader.class);
        if (header != null) {
            return Stream.of(header.value());
        }
        return parameter.isAnnotationPresent(RestQuery.class) ? Stream.of(parameter.getName()) : Stream.of();
    }
}
