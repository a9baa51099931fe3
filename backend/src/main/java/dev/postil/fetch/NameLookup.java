package dev.postil.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host: by DNS, or as a test wants it. Also asked for hosts that are an address already. */
@FunctionalInterface
public interface NameLookup {

    /** The lookup of this machine. */
    NameLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** All addresses of {@code host} (IPv6 without brackets). */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
