package dev.postil.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    /** For each range: its first and last address, and the neighbours outside where these are public. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,               0.0.0.0,      0.255.255.255,   1.0.0.0
            9.255.255.255,   10.0.0.0,     10.255.255.255,  11.0.0.0
            100.63.255.255,  100.64.0.0,   100.127.255.255, 100.128.0.0
            126.255.255.255, 127.0.0.0,    127.255.255.255, 128.0.0.0
            169.253.255.255, 169.254.0.0,  169.254.255.255, 169.255.0.0
            172.15.255.255,  172.16.0.0,   172.31.255.255,  172.32.0.0
            191.255.255.255, 192.0.0.0,    192.0.0.255,     192.0.1.0
            192.0.1.255,     192.0.2.0,    192.0.2.255,     192.0.3.0
            192.88.98.255,   192.88.99.0,  192.88.99.255,   192.88.100.0
            192.167.255.255, 192.168.0.0,  192.168.255.255, 192.169.0.0
            198.17.255.255,  198.18.0.0,   198.19.255.255,  198.20.0.0
            198.51.99.255,   198.51.100.0, 198.51.100.255,  198.51.101.0
            203.0.112.255,   203.0.113.0,  203.0.113.255,   203.0.114.0
            223.255.255.255, 224.0.0.0,    239.255.255.255, -
            -,               240.0.0.0,    255.255.255.255, -
            -, ::,           ::,                                      -
            -, ::1,          ::1,                                     -
            -, 64:ff9b::,    64:ff9b::ffff:ffff,                      -
            -, 64:ff9b:1::,  64:ff9b:1:ffff:ffff:ffff:ffff:ffff,      -
            -, 100::,        100::ffff:ffff:ffff:ffff,                -
            -, 2001::,       2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff,  2001:200::
            2001:db7:ffff::, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::
            2001:ffff::,     2002::,     2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2003::
            3ffe:ffff::,     3fff::,     3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:1000::
            -, 5f00::,       5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -
            -, fc00::,       fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -
            -, fe80::,       febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -
            -, fec0::,       feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -
            -, ff00::,       ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -
            2606:4700::1111, 4000::,     5eff::,                      -
            """)
    void a_range_is_refused_from_its_first_to_its_last_address(String before, String first, String last, String after) {
        assertThat(before)
                .satisfiesAnyOf(
                        b -> assertThat(b).isNull(),
                        b -> assertThat(isPublic(b)).isTrue());
        assertThat(isPublic(first)).isFalse();
        assertThat(isPublic(last)).isFalse();
        assertThat(after)
                .satisfiesAnyOf(
                        a -> assertThat(a).isNull(),
                        a -> assertThat(isPublic(a)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::127.0.0.1",
                "2002:7f00:1::",
                "2001:0:4136:e378:8000:63bf:80ff:fffe",
                "2606:4700::5efe:7f00:1",
                "2606:4700::200:5efe:7f00:1",
            })
    void ipv4_inside_of_ipv6_is_no_way_in(String address) {
        assertThat(isPublic(address)).isFalse();
    }

    @Test
    void a_mapped_address_that_the_jdk_left_as_ipv6_is_refused_too() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(PublicAddress.isPublic(Inet6Address.getByAddress("mapped", mapped, 0)))
                .isFalse();
    }

    @Test
    void a_list_of_exceptions_takes_ranges_and_single_addresses() {
        AllowList allow = AllowList.parse(" 10.1.0.0/16, ::1 192.168.7.9,fd00::/9 ");

        assertThat(allow.contains(InetAddress.ofLiteral("10.1.255.255"))).isTrue();
        assertThat(allow.contains(InetAddress.ofLiteral("10.2.0.0"))).isFalse();
        assertThat(allow.contains(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(allow.contains(InetAddress.ofLiteral("::2"))).isFalse();
        assertThat(allow.contains(InetAddress.ofLiteral("192.168.7.9"))).isTrue();
        assertThat(allow.contains(InetAddress.ofLiteral("fd7f::1"))).isTrue();
        assertThat(allow.contains(InetAddress.ofLiteral("fd80::1"))).isFalse();
        assertThat(AllowList.parse("").contains(InetAddress.ofLiteral("127.0.0.1")))
                .isFalse();
        assertThat(AllowList.parse("0.0.0.0/0").contains(InetAddress.ofLiteral("127.0.0.1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0/8",
                "::/129",
                "10.0.0.0/",
                "/8",
                "10.0.0.0/8/8"
            })
    void a_bad_exception_is_named(String text) {
        assertThatThrownBy(() -> AllowList.parse("127.0.0.1," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining('"' + text + '"');
    }

    private static boolean isPublic(String literal) {
        return PublicAddress.isPublic(InetAddress.ofLiteral(literal));
    }
}
