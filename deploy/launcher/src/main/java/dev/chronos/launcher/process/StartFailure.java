package dev.chronos.launcher.process;

/** Chronos cannot start. The message is one line for the person who started it: what is wrong and what to do. */
public class StartFailure extends RuntimeException {
    /** @param message what is wrong and what to do */
    public StartFailure(String message) {
        super(message);
    }

    /** @param cause what the machine said */
    public StartFailure(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
