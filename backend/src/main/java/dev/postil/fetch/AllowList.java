package dev.postil.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Addresses that may be fetched from although they are not public, on any port. */
public final class AllowList {

    /** No exceptions. */
    public static final AllowList NONE = new AllowList(List.of());

    private final List<Cidr> ranges;

    private AllowList(List<Cidr> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads ranges set apart by commas or spaces, such as {@code 127.0.0.0/8, ::1, 10.1.0.0/16}.
     *
     * @throws IllegalArgumentException if one is not a range; the message says which, in words for whoever configures
     */
    public static AllowList parse(String text) {
        List<Cidr> ranges = new ArrayList<>();
        for (String part : text.trim().split("[,\\s]+", -1)) {
            if (!part.isEmpty()) {
                Cidr range = Cidr.parse(part);
                if (range == null) {
                    throw new IllegalArgumentException(
                            "\"" + part + "\" is not a range of addresses such as 10.0.0.0/8 or fc00::/7");
                }
                ranges.add(range);
            }
        }
        return new AllowList(List.copyOf(ranges));
    }

    /** Whether a name of one word may lead to one of them: the machine's own name to itself, others to a network of one's own. */
    boolean mayHold(String word) {
        boolean self = word.equals("localhost");
        return ranges.stream().anyMatch(range -> range.isLoopback() == self || !range.isLoopback());
    }

    boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
