package dev.chronos.gateway.login;

/** A browser session is over: signed out, or its tokens were found invalid. Sent after its tokens are deleted. */
public record SessionEnded(String sessionId) {}
