package dev.chronos.insights.narrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.Narrator;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ServiceTest
class OffTest {
    @Inject
    Narrator narrator;

    @Inject
    LlmConfig config;

    @Inject
    MeterRegistry meters;

    @Test
    void without_an_address_the_service_runs_and_the_templates_stand() {
        var counter = meters.counter("chronos.insights.fallback", "reason", "OFF");
        var before = counter.count();

        var narration = narrator.narrate(Story.any()).await().atMost(Duration.ofSeconds(1));

        assertThat(config.isOn()).isFalse();
        assertThat(narration.told()).isEmpty();
        assertThat(narration.provenance().fallbackReason()).isEqualTo(FallbackReason.OFF);
        assertThat(narration.provenance().toMap()).doesNotContainKeys("provider", "model", "promptHash");
        assertThat(counter.count()).isEqualTo(before + 1);
        assertThat(FallbackReason.OFF.isExpected()).isTrue();
    }
}
