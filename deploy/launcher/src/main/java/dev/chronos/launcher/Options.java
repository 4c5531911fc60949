package dev.chronos.launcher;

import dev.chronos.launcher.process.StartFailure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param data folder of everything that Chronos keeps, null for the default
 * @param fresh drop the data first
 * @param demo load the demo data
 * @param anyPort take free ports instead of the default ones
 * @param help only show how it is used
 */
record Options(@Nullable Path data, boolean fresh, boolean demo, boolean anyPort, boolean help) {
    static Options parse(String... args) {
        Options options = new Options(null, false, true, false, false);
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--data") && i + 1 < args.length) {
                options = options.withData(args[++i]);
            } else if (arg.startsWith("--data=") && arg.length() > "--data=".length()) {
                options = options.withData(arg.substring("--data=".length()));
            } else {
                options = options.with(arg);
            }
        }
        return options;
    }

    private Options withData(String folder) {
        return new Options(Path.of(folder).toAbsolutePath().normalize(), fresh, demo, anyPort, help);
    }

    private Options with(String arg) {
        return switch (arg) {
            case "--fresh" -> new Options(data, true, demo, anyPort, help);
            case "--no-demo" -> new Options(data, fresh, false, anyPort, help);
            case "--any-port" -> new Options(data, fresh, demo, true, help);
            case "--help", "-h" -> new Options(data, fresh, demo, anyPort, true);
            case "--data" -> throw new StartFailure("--data needs a folder after it");
            default -> throw new StartFailure("unknown option " + arg + "; deploy/run --help lists them");
        };
    }
}
