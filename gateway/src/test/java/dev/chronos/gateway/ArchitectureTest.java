package dev.chronos.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.chronos.gateway");

    static ArchRule[] rules() {
        return new ArchRule[] {
            slices().matching("dev.chronos.gateway.(*)..").should().beFreeOfCycles(),
            noClasses()
                    .that()
                    .resideInAPackage("..platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..edge..", "..login..", "..route..", "..socket..", "..spa.."),
            noClasses()
                    .that()
                    .resideInAPackage("..edge..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..login.."),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..login..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.quarkus.oidc.."),
            noClasses().should().callMethod(Instant.class, "now"),
            noClasses().should().callMethod(System.class, "currentTimeMillis"),
            noClasses().should().callMethod("io.smallrye.mutiny.Uni", "await"),
            noFields().should().beAnnotatedWith(Inject.class),
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_walls_stand(ArchRule rule) {
        rule.check(GATEWAY);
    }
}
