package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

    private static final URI BASE = URI.create("https://base.example/dir/page?q");

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    http://a.example/x              → http://a.example/x
                    HTTP://a.example                → HTTP://a.example
                    //a.example/x                   → https://a.example/x
                    x                               → https://base.example/dir/x
                    /x                              → https://base.example/x
                    ?y=1                            → https://base.example/dir/page?y=1
                    #part                           → https://base.example/dir/page?q#part
                    http://a.example/a b|c          → http://a.example/a%20b%7Cc
                    http://a.example/100%/ж         → http://a.example/100%25/%D0%B6
                    http://a.example/x%20y?a[]=1    → http://a.example/x%20y?a%5B%5D=1
                    http://a.example/x#a#b          → http://a.example/x#a%23b
                    http://пример.example:8080/x    → http://xn--e1afmkfd.example:8080/x
                    http://[2001:db8::1]/x          → http://[2001:db8::1]/x
                    """)
    void an_address_is_made_absolute_and_valid(String raw, String address) {
        assertThat(FeedAddress.of(BASE, raw)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mailto:a@b.example",
                "javascript:alert(1)",
                "http://",
                "http:///x",
                "urn:x:y",
                "file:///etc/passwd"
            })
    void what_a_reader_can_not_open_is_no_address(String raw) {
        assertThat(FeedAddress.of(BASE, raw)).isNull();
    }
}
