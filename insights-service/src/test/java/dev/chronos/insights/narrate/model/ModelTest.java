package dev.chronos.insights.narrate.model;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.StubModel;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** A test of the service with a model that is a stub on a real socket. */
@ServiceTest
@TestProfile(ModelTest.WithModel.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ModelTest {
    /** Times short enough to see a breaker close again, places few enough to fill. */
    final class WithModel implements QuarkusTestProfile {
        static final StubModel STUB = new StubModel();

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "CHRONOS_LLM_BASE_URL", STUB.url(),
                    "CHRONOS_LLM_API_KEY", "sk-canary-of-the-api-key",
                    "CHRONOS_LLM_MODEL", "stub-1",
                    "chronos.llm.breaker-open", "PT1S",
                    "chronos.llm.bulkhead", "2",
                    "chronos.llm.instance-calls", "1000");
        }
    }
}
