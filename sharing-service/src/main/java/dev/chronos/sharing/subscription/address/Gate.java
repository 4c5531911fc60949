package dev.chronos.sharing.subscription.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Decides where a fetch may go.
 *
 * @param allowHttp true: unencrypted addresses too
 * @param ports the ports that may be asked
 * @param forbidden networks beside those that are not public
 * @param exempt addresses of a test's own servers, on any port; nothing else passes by them
 */
public record Gate(boolean allowHttp, Set<Integer> ports, List<Network> forbidden, Set<InetAddress> exempt) {
    /**
     * The addresses of a name, none of which may be forbidden: a name that leads inside and outside is up to something.
     * A name that nobody knows gets the same answer, so that nobody learns the names of the inside.
     */
    public List<InetAddress> admit(FeedUrl url, List<InetAddress> found) {
        if (!url.isSecure() && !allowHttp) {
            throw FeedRefused.forbidden("Only encrypted addresses can be subscribed to: https:// or webcal://.");
        }
        if (found.isEmpty() || !found.stream().allMatch(this::isOutside)) {
            throw FeedRefused.forbidden("There is no public server behind this address.");
        }
        if (!ports.contains(url.port()) && !exempt.containsAll(found)) {
            throw FeedRefused.forbidden("The port of the address is not one that can be asked.");
        }
        return found;
    }

    private boolean isOutside(InetAddress address) {
        return exempt.contains(address)
                || PublicAddress.is(address) && forbidden.stream().noneMatch(network -> network.contains(address));
    }
}
