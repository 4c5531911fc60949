package dev.chronos.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for a service: ready at once, or dead at once when its folder says so. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] args) throws IOException {
        System.out.println("fake service with "
                + System.getenv().keySet().stream().sorted().toList());
        if (Files.exists(Path.of(System.getProperty("java.class.path")).resolveSibling("broken"))) {
            System.out.println("the fake is broken");
            System.exit(3);
        }
        for (String port : new String[] {"CHRONOS_MANAGEMENT_PORT", "CHRONOS_HTTP_PORT"}) {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv(port))), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }

    /** Writes this class as a runnable jar to where the service of this module would be built. */
    static void build(Path repository, Service service) throws IOException {
        Path jar = service.jar(repository);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = FakeService.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }
}
