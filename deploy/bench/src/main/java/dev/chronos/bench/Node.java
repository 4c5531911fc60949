package dev.chronos.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the peers that are written for Node. */
public final class Node {
    private Node() {}

    /**
     * Runs a script of this module, installing what it needs at the first time.
     *
     * @return what it printed: one line {@code name=number} for each measurement
     */
    public static Map<String, Double> run(Stage stage, String script, String... arguments)
            throws IOException, InterruptedException {
        var folder = stage.repository().resolve("deploy/bench/src/main/node");
        if (!Files.isDirectory(folder.resolve("node_modules"))) {
            execute(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"));
        }
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        var numbers = new LinkedHashMap<String, Double>();
        for (var line : execute(folder, command).lines().toList()) {
            var parts = line.split("=", 2);
            numbers.put(parts[0], Double.parseDouble(parts[1]));
        }
        return numbers;
    }

    private static String execute(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return output;
    }
}
