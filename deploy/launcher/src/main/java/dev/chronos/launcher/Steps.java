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
        long before = System.nanoTime();
        T result = work.get();
        done(name, detail, before);
        return result;
    }

    void step(String name, String detail, Runnable work) {
        long before = System.nanoTime();
        work.run();
        done(name, detail, before);
    }

    /** Seconds since the first step began. */
    double seconds() {
        return secondsSince(started);
    }

    private void done(String name, String detail, long before) {
        out.println(String.format(Locale.ROOT, "  %-18s %5.1f s   %s", name, secondsSince(before), detail)
                .stripTrailing());
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
