package dev.chronos.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no decent client sends, byte for byte. */
@ServiceTest
class MalformedTest {
    private static final int PATIENCE_MILLIS = 5_000;

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%zz",
                "/api/{id}",
                "/api/calendars?limit={",
                "/api/calendars?cursor=%",
                "/api/calendars?cursor=a|b",
                "/feeds/["
            })
    void a_target_that_is_no_uri_is_a_problem(String target) throws IOException {
        assertProblem(send("GET " + target + " HTTP/1.1", "X-Any: 1"), 400, "bad-request");
    }

    @Test
    void what_the_router_itself_refuses_is_a_problem() throws IOException {
        assertProblem(send("GET calendars HTTP/1.1", "X-Any: 1"), 404, "not-found");
        assertProblem(send("GET * HTTP/1.1", "X-Any: 1"), 404, "not-found");
        assertProblem(sendRaw("GET /api/calendars HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource({"33000", "64000"})
    void an_oversize_of_the_head_is_a_problem_up_to_what_the_server_reads(int chars) throws IOException {
        var line = "GET /api/calendars?cursor=" + "a".repeat(chars) + " HTTP/1.1";

        assertProblem(send(line, "X-Any: 1"), 414, "uri-too-long");
        assertProblem(send("GET /api/calendars HTTP/1.1", "X-Long: " + "a".repeat(chars)), 431, "headers-too-large");
    }

    /** The reference of errors names these: the server answers them before any code of ours sees the request. */
    @ParameterizedTest
    @CsvSource({
        "GET /api/calendars HTTP/1.1,X Y: 1,400",
        "POST /api/calendars HTTP/1.1,Content-Length: 5<CRLF>Content-Length: 6,400",
        "GET /<LONG> HTTP/1.1,X-Any: 1,414",
        "GET /api/calendars HTTP/1.1,X-Long: <LONG>,431"
    })
    void what_is_no_http_is_refused_by_the_server_without_a_body(String line, String header, int status)
            throws IOException {
        var answer = send(line.replace("<LONG>", "a".repeat(66_000)), header.replace("<LONG>", "a".repeat(66_000)));

        // After a line that it cannot read the server does not know the version, and answers with the oldest.
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                .contains("content-length: 0")
                .endsWith("\r\n\r\n");
    }

    private String send(String line, String header) throws IOException {
        return sendRaw(
                line + "\r\nHost: localhost\r\nConnection: close\r\n" + header.replace("<CRLF>", "\r\n") + "\r\n\r\n");
    }

    private String sendRaw(String head) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .contains("\"code\":\"" + code + "\"");
    }
}
