package dev.chronos.sharing.subscription.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address is one of the public Internet. Of IPv4 everything is but the blocks that are registered for other
 * purposes; of IPv6 nothing is but 2000::/3 without such blocks, and what a translator (RFC 6052) makes of public IPv4.
 */
final class PublicAddress {
    private static final List<Network> NOT_IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carriers
            "127.0.0.0/8",
            "168.63.129.16/32", // a cloud's wire server, in the middle of public space
            "169.254.0.0/16", // link-local, with the clouds' metadata
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // examples
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4");
    private static final List<Network> NOT_IPV6 = networks(
            "2001::/23", // protocols, with Teredo, which embeds IPv4
            "2001:db8::/32", // examples
            "2002::/16", // 6to4, which embeds IPv4
            "3fff::/20");
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");
    private static final Network MAPPED = Network.of("::ffff:0:0/96");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return is(address.getAddress());
    }

    static boolean is(byte[] address) {
        if (address.length == 4) {
            return none(NOT_IPV4, address);
        }
        if (TRANSLATED.contains(address) || MAPPED.contains(address)) {
            return is(lastFour(address));
        }
        return GLOBAL_IPV6.contains(address)
                && none(NOT_IPV6, address)
                && (!isTunnel(address) || is(lastFour(address)));
    }

    /** ISATAP: an IPv4 address behind 0:5efe under any prefix (RFC 5214). */
    private static boolean isTunnel(byte[] address) {
        return (address[8] & 0xFD) == 0 && address[9] == 0 && address[10] == 0x5E && (address[11] & 0xFF) == 0xFE;
    }

    private static byte[] lastFour(byte[] address) {
        return Arrays.copyOfRange(address, 12, 16);
    }

    private static boolean none(List<Network> networks, byte[] address) {
        return networks.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
