package dev.chronos.sharing.subscription.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.sharing.subscription.Outside;
import dev.chronos.sharing.subscription.address.FeedRefused;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address, the certificate must be that of the name. */
class CertificatesTest {
    private static final String PASSWORD = "secret";

    @TempDir
    Path folder;

    private Path certificate = Path.of("");

    @BeforeEach
    void makeCertificate() throws Exception {
        certificate = folder.resolve("cal.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "cal",
                "-keyalg",
                "EC",
                "-dname",
                "CN=cal.example",
                "-ext",
                "SAN=dns:cal.example");
        keytool("-exportcert", "-alias", "cal", "-rfc", "-file", certificate.toString());
    }

    @Test
    void a_certificate_of_the_name_is_accepted() throws Exception {
        try (var server = new Outside(encrypted(), Outside.with(200, "", "BEGIN:VCALENDAR"));
                var lab = new Lab(true, trusting())) {
            assertThat(lab.fetch("https://cal.example:" + server.port() + "/")).isInstanceOf(Fetched.Content.class);
            assertThat(server.requests().get(0)).containsIgnoringCase("host: cal.example:" + server.port());
        }
    }

    @Test
    void one_of_another_name_is_not() throws Exception {
        try (var server = new Outside(encrypted(), Outside.with(200, "", "BEGIN:VCALENDAR"));
                var lab = new Lab(true, trusting())) {
            assertThatThrownBy(() -> lab.fetch("https://other.example:" + server.port() + "/"))
                    .isInstanceOf(FeedRefused.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void one_of_an_unknown_authority_is_not() throws Exception {
        try (var server = new Outside(encrypted(), Outside.with(200, "", "BEGIN:VCALENDAR"));
                var lab = new Lab()) {
            assertThatThrownBy(() -> lab.fetch("https://cal.example:" + server.port() + "/"))
                    .isInstanceOf(FeedRefused.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    private HttpClientOptions trusting() {
        return new HttpClientOptions().setTrustOptions(new PemTrustOptions().addCertPath(certificate.toString()));
    }

    private ServerSocket encrypted() throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-keystore", folder.resolve("keys.p12").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
