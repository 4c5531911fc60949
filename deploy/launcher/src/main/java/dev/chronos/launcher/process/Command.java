package dev.chronos.launcher.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name of the part of Chronos; names its log file too
 * @param line program and arguments
 * @param environment added to the launcher's own; an empty value removes the variable
 * @param signal how to stop it
 */
public record Command(String name, List<String> line, Map<String, String> environment, Signal signal) {
    /** A program that stops on TERM and needs no environment. */
    public Command(String name, List<String> line) {
        this(name, line, Map.of(), Signal.TERM);
    }

    /** The same with more environment. */
    public Command with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(name, line, all, signal);
    }
}
