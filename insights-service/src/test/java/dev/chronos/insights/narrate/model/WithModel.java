package dev.chronos.insights.narrate.model;

import dev.chronos.insights.fixture.Ports;
import dev.chronos.insights.fixture.StubModel;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A model that is a stub on a real socket; times short enough to see a breaker close again, places few enough to fill. */
public final class WithModel implements QuarkusTestProfile {
    private static final String PORT = "model";

    /** The stub; started by the test that asks first. */
    static StubModel stub() {
        return Started.STUB;
    }

    private static final class Started {
        static final StubModel STUB = new StubModel(Ports.of(PORT));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "CHRONOS_LLM_BASE_URL", StubModel.url(Ports.of(PORT)),
                "CHRONOS_LLM_API_KEY", "sk-canary-of-the-api-key",
                "CHRONOS_LLM_MODEL", "stub-1",
                "chronos.llm.breaker-open", "PT1S",
                "chronos.llm.bulkhead", "2",
                "chronos.llm.instance-calls", "1000");
    }
}
