package dev.postil.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser gets the smallest form that it says it takes. */
class WebFileTest {
    private static final byte[] PLAIN = {0};

    @ParameterizedTest
    @CsvSource({
        "'gzip, deflate, br, zstd', br",
        "'gzip', gzip",
        "'GZIP;q=0.5', gzip",
        "'br;q=0, gzip', gzip",
        "'br;q=0.0,gzip;q=0', ",
        "'brotli', ",
        "'', ",
        ", ",
    })
    void the_coding_follows_from_what_the_browser_takes(@Nullable String accepted, @Nullable String coding) {
        var file = new WebFile(PLAIN, PLAIN, PLAIN, "text/plain", "e");
        assertThat(file.form(accepted).coding()).isEqualTo(coding);
    }

    @ParameterizedTest
    @CsvSource({"br, ", "'br, gzip', gzip"})
    void a_form_that_was_not_made_is_not_sent(String accepted, @Nullable String coding) {
        var file = new WebFile(PLAIN, null, PLAIN, "text/plain", "e");
        assertThat(file.form(accepted).coding()).isEqualTo(coding);
    }
}
