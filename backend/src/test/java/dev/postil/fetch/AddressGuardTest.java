package dev.postil.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.fetch.AddressGuard.BadPortException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void all_public_answers_are_dialled() throws UnknownHostException {
        assertThat(guard(AllowList.NONE, "9.9.9.9", "2620:fe::fe").resolve("dns.example", 443))
                .containsExactly(address("9.9.9.9", 443), address("2620:fe::fe", 443));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1", "169.254.169.254", "64:ff9b::a00:1"})
    void one_answer_that_is_not_public_refuses_the_name(String inside) {
        assertThatThrownBy(() -> guard(AllowList.NONE, "9.9.9.9", inside).resolve("dns.example", 443))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("not public");
    }

    @Test
    void no_answer_is_no_permission() {
        assertThatThrownBy(() -> guard(AllowList.NONE).resolve("dns.example", 443))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void of_several_answers_only_those_opened_on_purpose_are_dialled() throws UnknownHostException {
        AllowList allow = AllowList.parse("127.0.0.0/8");

        assertThat(guard(allow, "::1", "127.0.0.1", "10.0.0.1").resolve("localhost", 8080))
                .containsExactly(address("127.0.0.1", 8080));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 139, 6000, 6667, 10080})
    void ports_of_other_protocols_are_refused_except_at_addresses_opened_on_purpose(int port) throws Exception {
        NameLookup unknown = host -> {
            throw new UnknownHostException(host);
        };

        assertThatThrownBy(() -> guard(AllowList.NONE, "9.9.9.9").resolve("dns.example", port))
                .isInstanceOf(BadPortException.class);
        assertThatThrownBy(() -> guard(AllowList.NONE, "10.0.0.1").resolve("inside.example", port))
                .isInstanceOf(BadPortException.class);
        assertThatThrownBy(() -> new AddressGuard(AllowList.NONE, unknown, threads).resolve("no.example", port))
                .isInstanceOf(BadPortException.class);
        assertThat(guard(AllowList.parse("10.0.0.1"), "10.0.0.1").resolve("inside.example", port))
                .containsExactly(address("10.0.0.1", port));
    }

    private AddressGuard guard(AllowList allow, String... answers) {
        List<InetAddress> addresses =
                Stream.of(answers).map(InetAddress::ofLiteral).toList();
        return new AddressGuard(allow, _ -> addresses, threads);
    }

    private static InetSocketAddress address(String literal, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(literal), port);
    }
}
