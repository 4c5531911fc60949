package dev.chronos.insights;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls inside the service. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.chronos.insights");

    static ArchRule[] rules() {
        return new ArchRule[] {
            slices().matching("dev.chronos.insights.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .as("features form no cycle"),
            noClasses()
                    .that()
                    .resideInAnyPackage("..insights.platform..", "..insights.recurrence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..activity..", "..timeline..", "..metric..", "..heuristic..", "..insight..", "..report..")
                    .as("the twins know no feature"),
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..insights.timeline..",
                            "..insights.metric..",
                            "..insights.heuristic..",
                            "..insights.chance..",
                            "..insights.prose..",
                            "..insights.narrate.verify..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.smallrye.mutiny..", "io.quarkus..")
                    .as("arithmetic, metrics, rules and words are pure"),
            noClasses()
                    .that()
                    .resideInAPackage("..insights.chance..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..activity..", "..timeline..", "..metric..", "..heuristic..", "..prose..")
                    .as("chance knows nothing of calendars"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..insights.prose..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.ibm.icu..")
                    .as("languages are known in one place"),
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Resource")
                    .and()
                    .resideOutsideOfPackage("..platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.ws.rs..")
                    .as("only resources know the web"),
            noClasses().should().callMethod(Uni.class, "await").as("nothing waits"),
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .as("time comes from the clock"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..platform.time..")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .as("there is one clock"),
            noClasses()
                    .should()
                    .callMethod(ZoneId.class, "systemDefault")
                    .orShould()
                    .callMethod(Locale.class, "getDefault")
                    .as("nothing depends on the machine's zone or language"),
            methods()
                    .that()
                    .areAnnotatedWith(GET.class)
                    .or()
                    .areAnnotatedWith(POST.class)
                    .or()
                    .areAnnotatedWith(PATCH.class)
                    .should()
                    .bePublic()
                    .as("endpoints are public, else they are 404"),
            noFields().should().beAnnotatedWith(Inject.class).as("constructors inject"),
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_walls_stand(ArchRule rule) {
        rule.check(CLASSES);
    }
}
