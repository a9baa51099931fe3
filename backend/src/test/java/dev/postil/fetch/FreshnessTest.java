package dev.postil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-11-06T08:49:37Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            max-age=600                       | -                             | PT10M
            public, Max-Age = "60", s-maxage=5 | -                            | PT1M
            s-maxage=5                        | -                             | -
            max-age=0                         | Fri, 06 Nov 2026 09:49:37 GMT | PT0S
            max-age=-1                        | -                             | -
            max-age=99999999999999999999      | -                             | PT8760H
            -                                 | Fri, 06 Nov 2026 09:49:37 GMT | PT1H
            no-cache                          | Friday, 06-Nov-26 09:49:37 GMT | PT1H
            -                                 | Thu, 05 Nov 2026 09:49:37 GMT | PT0S
            -                                 | Fri, 06 Nov 2099 09:49:37 GMT | PT8760H
            -                                 | 0                             | -
            -                                 | -                             | -
            """)
    void a_server_says_how_long_its_answer_is_fresh(
            @Nullable String cacheControl, @Nullable String expires, @Nullable Duration freshness) {
        assertThat(Freshness.of(cacheControl, expires, NOW)).isEqualTo(freshness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            120                           | PT2M
            ' 5 '                         | PT5S
            0                             | PT0S
            Fri, 06 Nov 2026 08:50:37 GMT | PT1M
            Fri, 06 Nov 2026 08:00:00 GMT | PT0S
            9999999999999999999999        | PT8760H
            -5                            | -
            soon                          | -
            """)
    void a_server_says_when_to_come_again(String header, @Nullable Duration wait) {
        assertThat(Freshness.retryAfter(header, NOW)).isEqualTo(wait);
    }
}
