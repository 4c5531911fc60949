package dev.chronos.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rfc-7636-check";
    private static final String REDIRECT = "http://localhost:8080/auth/login";

    private final Provider provider = new Provider(Duration.ofMinutes(15));
    private String issuer;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        provider.start(InetAddress.getLoopbackAddress(), 0);
        issuer = "http://127.0.0.1:" + provider.port() + "/chronos";
        browser = new Browser(issuer);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void discovery_names_the_endpoints_that_the_gateway_needs() throws Exception {
        Map<String, Object> discovery = browser.json(browser.get("/.well-known/openid-configuration", Map.of()));

        assertThat(discovery)
                .containsEntry("issuer", issuer)
                .containsEntry("token_endpoint", issuer + "/token")
                .containsEntry("end_session_endpoint", issuer + "/endsession")
                .containsKeys("authorization_endpoint", "jwks_uri");
        assertThat(discovery.get("code_challenge_methods_supported")).asString().contains("S256");
    }

    @Test
    void the_login_page_offers_the_demo_people_and_nothing_from_elsewhere() {
        HttpResponse<String> page = browser.get("/authorize", authorize());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"alice\"", "value=\"bob\"", "value=\"carol\"", "type=\"email\"");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script");
    }

    @Test
    void the_code_flow_with_pkce_gives_signed_tokens_for_the_chosen_person() throws Exception {
        HttpResponse<String> tokens = exchange(code(signIn("alice")), VERIFIER);

        assertThat(tokens.statusCode()).isEqualTo(200);
        SignedJWT access = browser.jwt(tokens, "access_token");
        assertThat(signedByTheProvider(access)).isTrue();
        assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("chronos");
        assertThat(access.getJWTClaimsSet().getIssuer()).isEqualTo(issuer);
        assertIsAlice(access.getJWTClaimsSet());
        JWTClaimsSet id = browser.jwt(tokens, "id_token").getJWTClaimsSet();
        assertThat(id.getAudience()).containsExactly("chronos-gateway");
        assertThat(id.getClaim("nonce")).isEqualTo("n1");
        assertIsAlice(id);
    }

    @Test
    void a_wrong_verifier_gets_no_token() {
        HttpResponse<String> refused = exchange(code(signIn("alice")), VERIFIER.replace("a-", "b-"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant");
    }

    @Test
    void a_refreshed_token_is_still_the_same_person() throws Exception {
        HttpResponse<String> first = exchange(code(signIn("alice")), VERIFIER);
        String refresh = (String) browser.json(first).get("refresh_token");

        HttpResponse<String> second = browser.post("/token", client("refresh_token", "refresh_token", refresh));

        assertThat(second.statusCode()).isEqualTo(200);
        JWTClaimsSet access = browser.jwt(second, "access_token").getJWTClaimsSet();
        assertIsAlice(access);
        assertThat(access.getAudience()).containsExactly("chronos");
        assertThat(access.getJWTID())
                .isNotEqualTo(
                        browser.jwt(first, "access_token").getJWTClaimsSet().getJWTID());
        assertIsAlice(browser.jwt(second, "id_token").getJWTClaimsSet());
    }

    @Test
    void an_unknown_refresh_token_is_refused() {
        HttpResponse<String> refused = browser.post("/token", client("refresh_token", "refresh_token", "nonsense"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant");
    }

    @Test
    void a_service_gets_a_token_for_internal_calls_only() throws Exception {
        HttpResponse<String> tokens = browser.post(
                "/token",
                Map.of("grant_type", "client_credentials", "scope", "internal"),
                "Authorization",
                basic("chronos-presence", "any-secret"));

        JWTClaimsSet access = browser.jwt(tokens, "access_token").getJWTClaimsSet();
        assertThat(access.getAudience()).containsExactly("chronos-internal");
        assertThat(access.getSubject()).isEqualTo("chronos-presence");
        assertThat(access.getClaims()).doesNotContainKey("email");
    }

    @ParameterizedTest
    @CsvSource({"bob, bob, Bob Brown", "BOB@chronos.local, bob, Bob Brown", "dana@example.org, dana@example.org, dana"})
    void the_password_grant_is_the_way_without_a_browser(String login, String subject, String name) throws Exception {
        HttpResponse<String> tokens = browser.post("/token", password(login));

        JWTClaimsSet access = browser.jwt(tokens, "access_token").getJWTClaimsSet();
        assertThat(access.getSubject()).isEqualTo(subject);
        assertThat(access.getClaim("name")).isEqualTo(name);
        assertThat(access.getAudience()).containsExactly("chronos");
    }

    @Test
    void nobody_is_made_up() {
        assertThat(browser.post("/token", password("mallory")).statusCode()).isEqualTo(400);
        HttpResponse<String> page = browser.post("/authorize?" + Browser.form(authorize()), Map.of("username", "x"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"");
    }

    @Test
    void a_test_can_ask_for_a_token_that_has_expired() throws Exception {
        Map<String, String> form = new HashMap<>(password("alice"));
        form.put("lifetime", "-60");

        JWTClaimsSet expired =
                browser.jwt(browser.post("/token", form), "access_token").getJWTClaimsSet();

        assertThat(expired.getExpirationTime().toInstant()).isBefore(Instant.now());
        assertThat(expired.getSubject()).isEqualTo("alice");
    }

    @Test
    void log_out_forgets_the_person_and_returns_to_the_client() {
        HttpResponse<String> login = signIn("alice");
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(browser.get("/authorize", authorize(), "Cookie", cookie).statusCode())
                .isEqualTo(302);

        HttpResponse<String> logout =
                browser.get("/endsession", Map.of("post_logout_redirect_uri", "http://localhost:8080/", "state", "s2"));

        assertThat(logout.statusCode()).isEqualTo(302);
        assertThat(logout.headers().firstValue("Location").orElseThrow()).startsWith("http://localhost:8080/");
        assertThat(logout.headers().firstValue("Set-Cookie").orElseThrow()).contains("chronos_openid=;", "Max-Age=0");
    }

    private HttpResponse<String> signIn(String name) {
        return browser.post("/authorize?" + Browser.form(authorize()), Map.of("username", name));
    }

    private static Map<String, String> authorize() {
        return Map.of(
                "response_type", "code",
                "client_id", "chronos-gateway",
                "redirect_uri", REDIRECT,
                "scope", "openid profile email",
                "state", "s1",
                "nonce", "n1",
                "code_challenge", challenge(),
                "code_challenge_method", "S256");
    }

    private static String code(HttpResponse<String> login) {
        URI location = URI.create(login.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(REDIRECT).contains("state=s1");
        return List.of(location.getQuery().split("&")).stream()
                .filter(part -> part.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        Map<String, String> form = client("authorization_code", "code", code);
        form.put("redirect_uri", REDIRECT);
        form.put("code_verifier", verifier);
        return browser.post("/token", form);
    }

    private static Map<String, String> client(String grant, String key, String value) {
        return new HashMap<>(
                Map.of("grant_type", grant, key, value, "client_id", "chronos-gateway", "client_secret", "any-secret"));
    }

    private static Map<String, String> password(String name) {
        return Map.of(
                "grant_type", "password", "username", name, "password", "x", "client_id", "cli", "scope", "openid");
    }

    private boolean signedByTheProvider(SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.parse(browser.get("/jwks", Map.of()).body());
        return token.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }

    private static void assertIsAlice(JWTClaimsSet claims) {
        assertThat(claims.getSubject()).isEqualTo("alice");
        assertThat(claims.getClaims())
                .containsEntry("email", "alice@chronos.local")
                .containsEntry("email_verified", true)
                .containsEntry("name", "Alice Anders")
                .containsEntry("zoneinfo", "Europe/Berlin")
                .containsEntry("locale", "en");
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
