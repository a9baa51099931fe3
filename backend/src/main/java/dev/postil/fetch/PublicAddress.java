package dev.postil.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells the addresses of the open internet from all others, by the special-purpose registries of IANA (RFC 6890). */
final class PublicAddress {

    private static final Cidr[] NOT_PUBLIC = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23", // Teredo and its neighbours
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");

    /** All that is handed out for global use. Loopback, mapped, translated, local, multicast … lie outside of it. */
    private static final Cidr GLOBAL_UNICAST = Objects.requireNonNull(Cidr.parse("2000::/3"));

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address six && (!GLOBAL_UNICAST.contains(six) || isIsatap(six.getAddress()))) {
            return false;
        }
        return Stream.of(NOT_PUBLIC).noneMatch(range -> range.contains(address));
    }

    /** ISATAP (RFC 5214) puts an IPv4 address behind any prefix. */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static Cidr[] ranges(String... texts) {
        return Stream.of(texts)
                .map(text -> Objects.requireNonNull(Cidr.parse(text)))
                .toArray(Cidr[]::new);
    }
}
