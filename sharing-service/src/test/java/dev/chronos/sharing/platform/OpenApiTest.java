package dev.chronos.sharing.platform;

import dev.chronos.sharing.Generated;
import dev.chronos.sharing.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@ServiceTest
class OpenApiTest {
    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void the_interface_is_the_one_that_was_reviewed() throws IOException {
        var description = RestAssured.given()
                .accept("application/yaml")
                .get(management.resolve("/q/openapi"))
                .asString();

        Generated.assertSame("openapi/sharing-service.yaml", description);
    }
}
