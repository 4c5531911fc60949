package dev.chronos.bench;

import java.util.List;

/** One thing worth measuring. Brings its own data, and warms up before it counts. */
public interface Workload {
    /** What it is called on the command line. */
    String name();

    /** What is measured, and against what, in one line. */
    String what();

    /** Measures; the results in the order in which they are shown. */
    List<Result> run(Stage stage) throws Exception;
}
