package dev.chronos.sharing.subscription.address;

import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.NetUtil;
import io.smallrye.mutiny.Uni;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;

/**
 * Asks the machine's name servers, without a thread that waits. Knows neither the machine's hosts file nor its search
 * domains: the short names of the inside are not names here.
 */
public final class Dns implements Resolver, AutoCloseable {
    private static final int QUERY_MILLIS = 3_000;
    private static final int QUERIES = 16;

    private final DnsNameResolver names;

    /** @param loop where the answers are read */
    public Dns(EventLoop loop) {
        this(loop, DnsServerAddressStreamProviders.platformDefault());
    }

    Dns(EventLoop loop, DnsServerAddressStreamProvider servers) {
        names = new DnsNameResolverBuilder(loop)
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .nameServerProvider(servers)
                .hostsFileEntriesResolver((name, types) -> null)
                .searchDomains(List.of())
                .ndots(0)
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                .completeOncePreferredResolved(false)
                .queryTimeoutMillis(QUERY_MILLIS)
                .maxQueriesPerResolve(QUERIES)
                .ttl(0, 60)
                .build();
    }

    @Override
    public Uni<List<InetAddress>> resolve(String host) {
        var literal = NetUtil.createByteArrayFromIpAddressString(host);
        return literal == null ? ask(host) : Uni.createFrom().item(() -> List.of(address(literal)));
    }

    @Override
    public void close() {
        names.close();
    }

    private Uni<List<InetAddress>> ask(String host) {
        return Uni.createFrom().emitter(emitter -> {
            var asked = names.resolveAll(host);
            asked.addListener(done -> emitter.complete(done.isSuccess() ? sorted(asked.getNow()) : List.of()));
        });
    }

    /** IPv4 first: not every machine that runs this has the other. */
    private static List<InetAddress> sorted(List<InetAddress> found) {
        return found.stream()
                .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .toList();
    }

    private static InetAddress address(byte[] literal) {
        try {
            return InetAddress.getByAddress(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
