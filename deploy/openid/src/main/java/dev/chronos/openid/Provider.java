package dev.chronos.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The HTTP server: mock-oauth2-server with a login page, a login memory and a token lifetime of ours around it. */
class Provider implements AutoCloseable {
    static final String ISSUER_ID = "chronos";

    private static final String ISSUER_PATH = "/" + ISSUER_ID;

    private final LoginPage loginPage = new LoginPage();
    private final OAuth2TokenProvider keys = new OAuth2TokenProvider();
    private final NettyWrapper server = new NettyWrapper();
    private final Route library;

    Provider(Duration tokenLifetime) {
        this.library = library(tokenLifetime);
    }

    void start(InetAddress address, int port) {
        server.start(address, port, this::answer);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        return switch (request.getUrl().encodedPath()) {
            case ISSUER_PATH + "/authorize" -> authorize(request);
            case ISSUER_PATH + "/endsession" -> withCookie(library.invoke(request), LoginCookie.forget(ISSUER_PATH));
            case ISSUER_PATH + "/token" -> token(request);
            default -> library.invoke(request);
        };
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        if (request.getMethod().equals("POST")) {
            Person person = Person.called(request.getFormParameters().get("username"));
            return person == null ? page(400, "Nobody here has that name or address.") : signIn(request, person);
        }
        Person remembered = LoginCookie.remembered(request.getCookies().get(LoginCookie.NAME));
        boolean asked = "login".equals(request.getUrl().queryParameter("prompt"));
        return remembered == null || asked ? page(200, "") : signIn(request, remembered);
    }

    /** The library takes subject and claims from its own login form, so this fills in that form. */
    private OAuth2HttpResponse signIn(OAuth2HttpRequest request, Person person) {
        String form = "username=" + encoded(person.subject()) + "&claims="
                + encoded(JSONObjectUtils.toJSONString(person.claims()));
        Headers headers = request.getHeaders()
                .newBuilder()
                .set("content-type", "application/x-www-form-urlencoded")
                .build();
        OAuth2HttpRequest filled = new OAuth2HttpRequest(headers, "POST", request.getOriginalUrl(), form);
        return withCookie(library.invoke(filled), LoginCookie.remember(person, ISSUER_PATH));
    }

    /** A form field {@code lifetime} (seconds, may be negative) asks for a token of that life: for tests of expiry. */
    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        @Nullable String lifetime = request.getFormParameters().get("lifetime");
        if (lifetime == null || !lifetime.matches("-?\\d{1,9}")) {
            return library.invoke(request);
        }
        return library(Duration.ofSeconds(Long.parseLong(lifetime))).invoke(request);
    }

    private Route library(Duration lifetime) {
        OAuth2Config config =
                new OAuth2Config(true, null, null, false, keys, Set.of(new TokenClaims(ISSUER_ID, lifetime)), server);
        return new OAuth2HttpRequestHandler(config).getAuthorizationServer();
    }

    private OAuth2HttpResponse page(int status, String message) {
        Headers headers = Headers.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store");
        return new OAuth2HttpResponse(headers, status, loginPage.html(message), null);
    }

    private static OAuth2HttpResponse withCookie(OAuth2HttpResponse response, String cookie) {
        Headers headers =
                response.getHeaders().newBuilder().add("Set-Cookie", cookie).build();
        return new OAuth2HttpResponse(headers, response.getStatus(), response.getBody(), response.getBytesBody());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
