package dev.chronos.presence.platform.problem;

/** A kind of refusal or failure; each service lists its own in {@link ProblemType}. */
public interface Problem {
    /** HTTP status code, 400 or above. */
    int status();

    /** Stable code, kebab-case; the last part of the problem's type URI. */
    String code();

    /** Short text for people, the same for every occurrence. */
    String title();

    /** Stable identifier of the kind (RFC 9457 section 3.1.1). */
    default String type() {
        return "urn:chronos:problem:" + code();
    }
}
