package dev.chronos.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a process into a session of its own, because Ctrl-C goes to the whole foreground group at once and would stop the
 * database under the services; and has the kernel stop it when the launcher is killed. Both by programs of util-linux
 * that replace themselves by the real one; where they are missing (macOS) the process runs without.
 */
public final class Detached {
    private static final List<String> PATH =
            Arrays.asList(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1));

    private Detached() {}

    /** The command line with both in front, as far as this machine has them. */
    static List<String> line(Command command) {
        List<String> line = new ArrayList<>();
        if (exists("setsid")) {
            line.add("setsid");
        }
        if (exists("setpriv")) {
            line.addAll(List.of("setpriv", "--pdeathsig", command.signal().name()));
        }
        line.addAll(command.line());
        return line;
    }

    /** True when a program of this name is on the path. */
    public static boolean exists(String program) {
        return PATH.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
