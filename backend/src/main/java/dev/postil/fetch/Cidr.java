package dev.postil.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A range of addresses such as {@code 10.0.0.0/8} or {@code fc00::/7} (RFC 4632, RFC 4291). */
final class Cidr {
    private final byte[] network;
    private final int bits;

    private Cidr(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** Reads a range; a bare address is a range of one. Null if the text is neither. */
    static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        try {
            String address = slash < 0 ? text : text.substring(0, slash);
            boolean four = address.matches("\\d+\\.\\d+\\.\\d+\\.\\d+"); // not short: 10.1 would be 10.0.0.1
            byte[] network = (four ? Inet4Address.ofLiteral(address) : Inet6Address.ofLiteral(address)).getAddress();
            int bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > network.length * 8 ? null : new Cidr(network, bits);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Whether it is the machine itself and nothing more. */
    boolean isLoopback() {
        return network.length == 4
                ? network[0] == 127 && bits >= 8
                : bits == 128
                        && Arrays.equals(network, Inet6Address.ofLiteral("::1").getAddress());
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        int whole = bits / 8;
        int mask = (0xff00 >> (bits % 8)) & 0xff;
        return other.length == network.length
                && Arrays.equals(network, 0, whole, other, 0, whole)
                && (mask == 0 || ((network[whole] ^ other[whole]) & mask) == 0);
    }
}
