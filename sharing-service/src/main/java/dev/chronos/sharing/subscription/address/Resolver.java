package dev.chronos.sharing.subscription.address;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a name. */
public interface Resolver {
    /** All of them; empty when there are none, or nobody knows. */
    Uni<List<InetAddress>> resolve(String host);
}
