package dev.chronos.presence;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls inside the service. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.chronos.presence");

    static final ArchRule features_form_no_cycle =
            slices().matching("dev.chronos.presence.(*)..").should().beFreeOfCycles();

    static final ArchRule platform_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("..presence.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..presence.lease..",
                    "..presence.roster..",
                    "..presence.channel..",
                    "..presence.socket..",
                    "..presence.http..",
                    "..presence.access..");

    static final ArchRule nothing_awaits = noClasses()
            .should()
            .callMethod(Uni.class, "await")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(UniAwait.class);

    static final ArchRule time_comes_from_the_clock = noClasses()
            .that(not(resideInAPackage("..platform.time..")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    static final ArchRule only_doors_know_the_web = noClasses()
            .that()
            .resideInAnyPackage("..presence.lease..", "..presence.roster..", "..presence.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.websockets..");

    static final ArchRule endpoints_are_public = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should()
            .bePublic();

    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Inject.class);

    static List<ArchRule> rules() {
        return List.of(
                features_form_no_cycle,
                platform_knows_no_feature,
                nothing_awaits,
                time_comes_from_the_clock,
                only_doors_know_the_web,
                endpoints_are_public,
                nothing_is_injected_into_fields);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_walls_stand(ArchRule rule) {
        rule.check(CLASSES);
    }
}
