package dev.chronos.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the person who waits what is being done: one line a step, with its time. */
class Steps {
    private final PrintStream out;
    private final long started = System.nanoTime();

    Steps(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** Does one step, then prints its line; the detail may come out of the step. */
    <T> T step(String name, String detail, Supplier<T> work) {
        long before = begin();
        T result = work.get();
        finish(name, detail, before);
        return result;
    }

    void step(String name, String detail, Runnable work) {
        long before = begin();
        work.run();
        finish(name, detail, before);
    }

    /** The time to give {@link #finish} for a step that begins now and goes on beside others. */
    long begin() {
        return System.nanoTime();
    }

    /** Prints the line of a step that was begun before. */
    void finish(String name, String detail, long begun) {
        out.println(String.format(Locale.ROOT, "  %-18s %5.1f s   %s", name, secondsSince(begun), detail)
                .stripTrailing());
    }

    /** Seconds since the first step began. */
    double seconds() {
        return secondsSince(started);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
