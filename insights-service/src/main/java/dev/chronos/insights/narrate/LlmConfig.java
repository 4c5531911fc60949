package dev.chronos.insights.narrate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the language model. Off unless {@link #baseUrl} is given. */
@ConfigMapping(prefix = "chronos.llm")
public interface LlmConfig {
    /** What leaves an answer of the service within 6 s. */
    Duration LONGEST = Duration.ofMillis(5_500);

    /** Address of an OpenAI-compatible API, up to and with its version: {@code https://api.openai.com/v1}. Off without it. */
    Optional<String> baseUrl();

    /** Name of the model, as the endpoint knows it. Needed with an address. */
    Optional<String> model();

    /**
     * Member of the request that limits the output; default MAX_TOKENS, which every server knows. Models of OpenAI that
     * reason want MAX_COMPLETION_TOKENS.
     */
    @WithDefault("MAX_TOKENS")
    OutputLimit outputLimit();

    /** How long all of it may take, budgets, both calls and the verifier included; default 5 s, for an answer within 6 s. */
    @WithDefault("PT5S")
    Duration deadline();

    /** How long one call may take from the first byte sent to the last received; default 3.5 s. */
    @WithDefault("PT3.5S")
    Duration callTimeout();

    /** How long a connection may take; default 1 s. */
    @WithDefault("PT1S")
    Duration connectTimeout();

    /** A refused answer is asked for once more when this much time is left; default 2 s. */
    @WithDefault("PT2S")
    Duration repromptNeeds();

    /** Bytes after which an answer is cut off; default 64 KiB, twenty times what the output limit can fill. */
    @WithDefault("65536")
    int maxAnswerBytes();

    /** Most candidates of a prompt; default 8. */
    @WithDefault("8")
    int candidates();

    /** Most tokens of a prompt, by an estimate on the high side; default 900. Candidates that do not fit are left out. */
    @WithDefault("900")
    int promptTokens();

    /** Most tokens of an answer; default 350. */
    @WithDefault("350")
    int outputTokens();

    /** How often a connection that failed is tried again; default 1. Nothing else is tried again. */
    @WithDefault("1")
    int connectRetries();

    /** How long to wait before that; default 100 ms. */
    @WithDefault("PT0.1S")
    Duration connectRetryAfter();

    /** Calls that the breaker looks back on; default 10. */
    @WithDefault("10")
    int breakerCalls();

    /** Share of failures among them that opens it; default 0.5. */
    @WithDefault("0.5")
    double breakerRatio();

    /** How long it stays open before one call is tried; default 60 s. */
    @WithDefault("PT60S")
    Duration breakerOpen();

    /** Calls under way in this instance at a time; default 8. The next is not made: a queue would eat up the deadline. */
    @WithDefault("8")
    int bulkhead();

    /** Calls of this instance in any {@link #instanceWindow}; default 60. */
    @WithDefault("60")
    int instanceCalls();

    /** See {@link #instanceCalls}; default 60 s. */
    @WithDefault("PT60S")
    Duration instanceWindow();

    /** Calls for one user on one day of UTC, over all instances; default 10. */
    @WithDefault("10")
    int userCalls();

    /** Tokens of the whole installation on one day of UTC, in and out; default 2 million. */
    @WithDefault("2000000")
    long tenantTokens();

    /** Share of both budgets that an instance grants by itself while Redis is away; default 0.1, as for ten instances. */
    @WithDefault("0.1")
    double shareWithoutRedis();

    /** How long Redis may take before its answer is done without; default 250 ms. */
    @WithDefault("PT0.25S")
    Duration redisPatience();

    /** How long a verified answer is kept for the same question; default 7 days. */
    @WithDefault("P7D")
    Duration answerTtl();

    /** How the output is limited on the wire. */
    enum OutputLimit {
        /** {@code max_tokens}. */
        MAX_TOKENS,
        /** {@code max_completion_tokens}. */
        MAX_COMPLETION_TOKENS
    }

    /**
     * Refuses settings that contradict each other.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    default void check() {
        if (isOn() && model().filter(name -> !name.isBlank()).isEmpty()) {
            throw new IllegalArgumentException("chronos.llm.model is needed with chronos.llm.base-url");
        }
        if (callTimeout().compareTo(deadline()) > 0 || deadline().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "chronos.llm: call-timeout <= deadline <= " + LONGEST + " does not hold");
        }
    }

    /** True when there is a model to ask. */
    default boolean isOn() {
        return baseUrl().filter(url -> !url.isBlank()).isPresent();
    }
}
