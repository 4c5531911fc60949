package dev.chronos.launcher;

import dev.chronos.launcher.process.StartFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ports of this run: all free when they were chosen, no two the same. */
class Ports {
    // Below the range from which Linux takes the ports of outgoing connections, so that none is taken meanwhile.
    private static final int ANY_FROM = 18_000;
    private static final int ANY_TO = 32_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Chooses the needed ports.
     *
     * @param any take free ones where the environment names none
     * @throws StartFailure when one is taken or is no port
     */
    static Ports choose(Set<Port> needed, Map<String, String> environment, boolean any) {
        Map<Port, Integer> chosen = new EnumMap<>(Port.class);
        Set<Integer> used = new HashSet<>();
        for (Port port : needed) {
            String wanted = environment.get(port.variable());
            int number = wanted == null && any ? anyFree(used) : number(port, wanted);
            if (!used.add(number)) {
                throw new StartFailure(
                        "port " + number + " (" + port.what() + ") is given twice. Set " + port.variable());
            }
            if (!isFree(number)) {
                throw new StartFailure("port " + number + " (" + port.what() + ") is taken by another program. Stop it,"
                        + " or choose another port with " + port.variable() + ", or any free ones with --any-port");
            }
            chosen.put(port, number);
        }
        return new Ports(chosen);
    }

    /** The number of a port that was asked for. */
    int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalArgumentException(port + " was not chosen");
        }
        return number;
    }

    private static int number(Port port, @Nullable String wanted) {
        if (wanted == null) {
            return port.usual();
        }
        if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) < 1 || Integer.parseInt(wanted) > 65_535) {
            throw new StartFailure(port.variable() + "=" + wanted + " is no port: give a number from 1 to 65535");
        }
        return Integer.parseInt(wanted);
    }

    private static int anyFree(Set<Integer> used) {
        Random random = new Random();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int number = ANY_FROM + random.nextInt(ANY_TO - ANY_FROM);
            if (!used.contains(number) && isFree(number)) {
                return number;
            }
        }
        throw new StartFailure("found no free port from " + ANY_FROM + " to " + ANY_TO + ". Stop some servers");
    }

    private static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
