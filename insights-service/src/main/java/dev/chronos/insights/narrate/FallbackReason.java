package dev.chronos.insights.narrate;

/** Why the text of the templates stands; the tag {@code reason} of {@code chronos.insights.fallback}. */
public enum FallbackReason {
    /** No model is configured. */
    OFF,
    /** The answer was not complete when its time was up. */
    TIMEOUT,
    /** 429. */
    RATE_LIMITED,
    /** 5xx. */
    SERVER_ERROR,
    /** 401 or 403: the key is wrong. */
    UNAUTHORIZED,
    /** Any other 4xx, such as a model that is not there. */
    REQUEST_REFUSED,
    /** No connection. */
    UNREACHABLE,
    /** No chat completion: HTML, half an answer, nothing. */
    GARBAGE,
    /** More bytes than an answer may have. */
    TOO_LARGE,
    /** The model answered that it will not. */
    REFUSED,
    /** Text that is not of the schema asked for. */
    WRONG_SCHEMA,
    /** A candidate or an advice that was not offered, or a candidate told twice. */
    VERIFIER_ID,
    /** A slot that the candidate does not have, or a required one left out. */
    VERIFIER_SLOT,
    /** A digit, a number word, or a word such as always. */
    VERIFIER_NUMBER,
    /** Half, twice, percent. */
    VERIFIER_RATIO,
    /** A weekday, a month, today. */
    VERIFIER_DATE,
    /** More where it was less, or a comparison that no fact makes. */
    VERIFIER_DIRECTION,
    /** A link, an address, or an invitation to follow one. */
    VERIFIER_LINK,
    /** Markup, quotation marks, symbols, letters of another script. */
    VERIFIER_MARKUP,
    /** A category, a person or words of a title. */
    VERIFIER_NAME,
    /** About somebody else than the reader. */
    VERIFIER_PERSON,
    /** Not in the reader's language. */
    VERIFIER_LANGUAGE,
    /** Too long, or empty. */
    VERIFIER_LENGTH,
    /** The model was not chosen to tell this candidate. */
    NOT_TOLD,
    /** Too many failures lately; it is not asked for a while. */
    BREAKER_OPEN,
    /** Too many calls under way. */
    BULKHEAD_FULL,
    /** Too many calls of this instance. */
    INSTANCE_RATE,
    /** The user's calls of the day are used up. */
    USER_BUDGET_SPENT,
    /** The installation's tokens of the day are used up. */
    TENANT_BUDGET_SPENT,
    /** A fault of our own. */
    UNEXPECTED;

    /** Nothing is wrong: no warning, no event. */
    public boolean isExpected() {
        return this == OFF || this == NOT_TOLD;
    }

    /** The model's end is at fault, so that asking again soon is of no use. */
    public boolean isOutage() {
        return switch (this) {
            case TIMEOUT, RATE_LIMITED, SERVER_ERROR, UNAUTHORIZED, REQUEST_REFUSED, UNREACHABLE, GARBAGE, TOO_LARGE ->
                true;
            default -> false;
        };
    }
}
