package dev.chronos.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.gateway.fixture.GatewayWorld;
import dev.chronos.gateway.fixture.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayWorld.class)
class MalformedTest {
    @TestHTTPResource
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%zz",
                "/api/{id}",
                "/api/calendars?q={",
                "/api/calendars?q=%zz",
                "/api/calendars?q=a|b",
                "/api/calendars?q=%",
                "/api/^",
                "/api/[",
                "/#{"
            })
    void a_target_that_is_no_uri_is_a_problem(String target) {
        var wire = Wire.get(origin(), target);

        assertThat(wire).startsWith("HTTP/1.1 400").contains("application/problem+json");
        var problem = new JsonObject(wire.substring(wire.indexOf("\r\n\r\n")));
        assertThat(problem.getString("code")).isEqualTo("bad-request");
        assertThat(problem.getInteger("status")).isEqualTo(400);
    }

    @Test
    void what_the_router_itself_refuses_is_a_problem() {
        for (var target : new String[] {"calendars", "*"}) {
            assertThat(Wire.get(origin(), target))
                    .startsWith("HTTP/1.1 404")
                    .contains("application/problem+json", "\"code\":\"not-found\"", "nosniff");
        }
        assertThat(Wire.send(origin(), "GET /api/calendars HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"bad-request\"", "nosniff");
    }

    @ParameterizedTest
    @CsvSource({"9000,414,uri-too-long", "64000,414,uri-too-long"})
    void a_long_target_is_a_problem_up_to_what_the_server_reads(int chars, int status, String code) {
        var wire = Wire.get(origin(), "/api/calendars?q=" + "a".repeat(chars));

        assertThat(wire).startsWith("HTTP/1.1 " + status).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"17000,431,headers-too-large", "64000,431,headers-too-large"})
    void large_headers_are_a_problem_up_to_what_the_server_reads(int chars, int status, String code) {
        var wire = Wire.get(origin(), "/api/calendars", "X-Long: " + "a".repeat(chars));

        assertThat(wire).startsWith("HTTP/1.1 " + status).contains("\"code\":\"" + code + "\"");
    }

    /** The reference of errors names these: the server answers them before any code of ours sees the request. */
    @ParameterizedTest
    @CsvSource({
        "GET /api/calendars HTTP/1.1,X Y: 1,400",
        "GET /api/calendars HTTP/1.1,X-Y: a<NUL>b,400",
        "GET /api/a b HTTP/1.1,X-Y: 1,400",
        "POST /api/calendars HTTP/1.1,Content-Length: 5<CRLF>Content-Length: 6,400",
        "POST /api/calendars HTTP/1.1,Content-Length: five,400",
        "GET /<LONG> HTTP/1.1,X-Y: 1,414",
        "GET /api/calendars HTTP/1.1,X-Y: <LONG>,431"
    })
    void what_is_no_http_is_refused_by_the_server_without_a_body(String line, String header, int status) {
        var head = (line + "\r\nHost: " + origin().getAuthority() + "\r\n" + header + "\r\n\r\n")
                .replace("<LONG>", "a".repeat(66_000))
                .replace("<CRLF>", "\r\n")
                .replace("<NUL>", "\0");

        var wire = Wire.send(origin(), head);

        // After a line that it cannot read the server does not know the version, and answers with the oldest.
        assertThat(wire)
                .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                .contains("content-length: 0")
                .endsWith("\r\n\r\n");
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + gateway.getPort());
    }
}
