package dev.chronos.gateway.spa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.gateway.fixture.Browser;
import dev.chronos.gateway.fixture.GatewayWorld;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a page of the tests' own: the real one is built by npm, which these tests do without. */
@QuarkusTest
@WithTestResource(GatewayWorld.class)
class SpaTest {
    @TestHTTPResource
    URI gateway;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(URI.create("http://127.0.0.1:" + gateway.getPort()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/calendar", "/calendars/c1/share", "/analytics?week=3", "/application"})
    void every_page_is_the_application_and_is_asked_for_again(String path) {
        var page = browser.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Test page</title>");
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().allValues("cache-control")).containsExactly("no-cache");
    }

    @Test
    void assets_are_kept_for_ever() {
        var asset = browser.get("/assets/app.js");

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().allValues("cache-control")).containsExactly("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/missing.js", "/assets/missing", "/assets", "/missing.png"})
    void a_missing_file_is_no_page(String path) {
        var missing = browser.get(path);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(missing.headers().allValues("cache-control")).containsExactly("no-store");
    }
}
