package dev.postil.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides, at the moment of connecting, which addresses may be dialled. The client asks it for every new connection and
 * dials exactly what it answers, so redirects, IP literals and names that change their mind all pass here.
 */
final class AddressGuard implements DnsResolver {

    /** Ports of other protocols, by the Fetch standard ("bad port"); sorted. */
    private static final Set<Integer> BAD_PORTS = Set.of(
            0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

    private final AllowList allow;
    private final NameLookup names;
    private final ExecutorService lookups;

    /** @param lookups platform threads: a lookup blocks its thread for as long as a hostile name server likes */
    AddressGuard(AllowList allow, NameLookup names, ExecutorService lookups) {
        this.allow = allow;
        this.names = names;
        this.lookups = lookups;
    }

    /** The port belongs to another protocol. Said whatever the name is, so that it tells nothing about the name. */
    static final class BadPortException extends UnknownHostException {
        BadPortException(int port) {
            super("port " + port + " is not one for the web");
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        boolean six = host.startsWith("[");
        String name = six ? host.substring(1, host.length() - 1) : IDN.toASCII(host); // the client undoes Punycode
        return permitted(name, port).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** The addresses that {@code host} may be dialled at: those opened on purpose, else all, if all are public. */
    private List<InetAddress> permitted(String host, int port) throws UnknownHostException {
        boolean badPort = BAD_PORTS.contains(port);
        List<InetAddress> answers;
        try {
            answers = lookup(host);
        } catch (UnknownHostException e) {
            throw badPort ? new BadPortException(port) : e;
        }
        List<InetAddress> opened = answers.stream().filter(allow::contains).toList();
        if (!opened.isEmpty()) {
            return opened;
        }
        if (badPort) {
            throw new BadPortException(port);
        }
        if (answers.isEmpty() || !answers.stream().allMatch(PublicAddress::isPublic)) {
            throw new UnknownHostException(host + " is not public: " + answers);
        }
        return answers;
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer = lookups.submit(() -> names.addressesOf(host));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new UnknownHostException(host + ": " + e.getCause());
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": no answer in time");
        }
    }

    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("an address is good only together with a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
