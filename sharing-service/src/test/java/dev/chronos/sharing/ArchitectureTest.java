package dev.chronos.sharing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.chronos.sharing");

    @Test
    void features_form_no_cycle() {
        slices().matching("dev.chronos.sharing.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void the_platform_knows_no_feature() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.chronos.sharing.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.chronos.sharing.access..",
                        "dev.chronos.sharing.agenda..",
                        "dev.chronos.sharing.calendar..",
                        "dev.chronos.sharing.change..",
                        "dev.chronos.sharing.event..",
                        "dev.chronos.sharing.expiry..",
                        "dev.chronos.sharing.export..",
                        "dev.chronos.sharing.feed..",
                        "dev.chronos.sharing.freebusy..",
                        "dev.chronos.sharing.ical..",
                        "dev.chronos.sharing.imports..",
                        "dev.chronos.sharing.invitation..",
                        "dev.chronos.sharing.link..",
                        "dev.chronos.sharing.mail..",
                        "dev.chronos.sharing.notice..",
                        "dev.chronos.sharing.overlay..",
                        "dev.chronos.sharing.recurrence..",
                        "dev.chronos.sharing.share..",
                        "dev.chronos.sharing.transfer..",
                        "dev.chronos.sharing.subscription..",
                        "dev.chronos.sharing.user.."));
    }

    @Test
    void reading_files_and_expanding_rules_know_neither_the_web_nor_the_database() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.chronos.sharing.ical..", "dev.chronos.sharing.recurrence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "io.vertx..",
                        "io.smallrye..",
                        "io.quarkus..",
                        "dev.chronos.sharing.platform.."));
    }

    @Test
    void only_resources_know_the_web() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .resideOutsideOfPackage("dev.chronos.sharing.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."));
    }

    @Test
    void nothing_waits_for_a_result() {
        check(noClasses().should().callMethod(Uni.class, "await"));
    }

    @Test
    void time_comes_from_the_clock() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void nothing_is_injected_into_a_field() {
        noFields().should().beAnnotatedWith(Inject.class).check(SERVICE);
    }

    private static void check(ArchRule rule) {
        rule.check(SERVICE);
    }
}
