package dev.chronos.sharing.subscription.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.resolver.dns.DnsServerAddresses;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a name server that answers every question for an A record with 192.0.2.7, and knows no other records. */
class DnsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private DatagramSocket server;

    @BeforeEach
    void start() throws Exception {
        server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var serving = new Thread(this::serve, "names");
        serving.setDaemon(true);
        serving.start();
    }

    @AfterEach
    void end() {
        server.close();
        loops.shutdownGracefully();
    }

    @Test
    void a_name_is_asked_for_as_it_is_and_not_looked_up_in_files_of_the_machine() {
        try (var dns = new Dns(loops.next(), host -> DnsServerAddresses.singleton(here()).stream())) {
            assertThat(dns.resolve("localhost").await().atMost(PATIENCE))
                    .extracting(InetAddress::getHostAddress)
                    .containsExactly("192.0.2.7");
            assertThat(dns.resolve("cal.example").await().atMost(PATIENCE)).hasSize(1);
        }
        assertThat(questions)
                .contains("localhost", "cal.example")
                .allMatch(List.of("localhost", "cal.example")::contains);
    }

    @Test
    void an_address_is_its_own_answer() {
        try (var dns = new Dns(loops.next(), host -> DnsServerAddresses.singleton(here()).stream())) {
            assertThat(dns.resolve("2606:4700::1111").await().atMost(PATIENCE)).hasSize(1);
            assertThat(dns.resolve("1.1.1.1").await().atMost(PATIENCE)).hasSize(1);
        }
        assertThat(questions).isEmpty();
    }

    private InetSocketAddress here() {
        return new InetSocketAddress(server.getLocalAddress(), server.getLocalPort());
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[512], 512);
                server.receive(packet);
                server.send(answer(packet));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** RFC 1035: header, the question again, and for type A one record that points back to its name. */
    private DatagramPacket answer(DatagramPacket question) {
        var asked = ByteBuffer.wrap(question.getData(), 0, question.getLength());
        var at = 12;
        var name = new StringBuilder();
        for (var length = asked.get(at); length > 0; length = asked.get(at)) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(asked.array(), at + 1, length, StandardCharsets.US_ASCII));
            at += length + 1;
        }
        questions.add(name.toString());
        var isA = asked.getShort(at + 1) == 1;
        var out = ByteBuffer.allocate(512);
        out.putShort(asked.getShort(0))
                .putShort((short) 0x8180)
                .putShort((short) 1)
                .putShort((short) (isA ? 1 : 0));
        out.putInt(0).put(asked.array(), 12, at + 5 - 12);
        if (isA) {
            out.putShort((short) 0xC00C)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(60)
                    .putShort((short) 4);
            out.put(new byte[] {(byte) 192, 0, 2, 7});
        }
        return new DatagramPacket(out.array(), out.position(), question.getSocketAddress());
    }
}
