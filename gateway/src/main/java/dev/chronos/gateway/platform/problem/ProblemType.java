package dev.chronos.gateway.platform.problem;

/** The problems that the gateway itself answers with. The code is stable: clients may switch on it. */
public enum ProblemType implements Problem {
    /** The request cannot be read, or its path is ambiguous. */
    BAD_REQUEST(400, "bad-request", "Bad request"),
    /** No session and no access token, or none that is valid. */
    UNAUTHORIZED(401, "unauthorized", "Unauthorized"),
    /** A state-changing call with the session cookie lacks the proof that our own page sent it. */
    CSRF(403, "csrf", "Proof of origin missing"),
    /** A page of another origin tried to open a WebSocket. */
    ORIGIN(403, "origin", "Origin not allowed"),
    /** There is nothing at this path. */
    NOT_FOUND(404, "not-found", "Not found"),
    /** The path knows other methods only. */
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    /** The body is over the limit of the route. */
    CONTENT_TOO_LARGE(413, "content-too-large", "Content too large"),
    /** The path and query are over the limit. */
    URI_TOO_LONG(414, "uri-too-long", "URI too long"),
    /** The path is a WebSocket end point. */
    UPGRADE_REQUIRED(426, "upgrade-required", "Upgrade required"),
    /** The header fields are over the limit. */
    HEADERS_TOO_LARGE(431, "headers-too-large", "Request header fields too large"),
    /** Our fault. */
    INTERNAL(500, "internal", "Internal error"),
    /** The service behind the path is away. */
    BAD_GATEWAY(502, "service-away", "Service away"),
    /** Too much waits for the service, or the session store is away; try again. */
    UNAVAILABLE(503, "unavailable", "Service unavailable"),
    /** The OpenID provider is away: nobody can sign in or renew a session. */
    PROVIDER_UNAVAILABLE(503, "provider-unavailable", "Sign-in unavailable"),
    /** The service behind the path did not answer in time. */
    GATEWAY_TIMEOUT(504, "service-slow", "Service too slow");

    private final int status;
    private final String code;
    private final String title;

    ProblemType(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
