package dev.postil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.account.SignUpPolicy;
import dev.postil.db.DatabaseSettings;
import dev.postil.http.ImageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void without_any_setting_it_serves_this_machine_from_sqlite_and_the_first_visitor_may_sign_up()
            throws Settings.Wrong {
        Settings settings = Settings.from(Map.of("PATH", "/bin"));

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.database()).isEqualTo(new DatabaseSettings.Sqlite(Path.of("data", "postil.db")));
        assertThat(settings.images()).isEqualTo(new ImageSettings(Path.of("data", "cache"), 1L << 30));
        assertThat(settings.signUp()).isEqualTo(SignUpPolicy.FIRST);
        assertThat(settings.polling().minInterval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_database_url_leads_to_postgresql() throws Settings.Wrong {
        Settings settings = Settings.from(Map.of(
                "POSTIL_DATABASE_URL", "postgres://db:5432/postil",
                "POSTIL_DATABASE_USER", "reader",
                "POSTIL_DATABASE_PASSWORD", "secret"));

        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings.Postgresql("jdbc:postgresql://db:5432/postil", "reader", "secret", 10));
    }

    @ParameterizedTest
    @CsvSource({
        "POSTIL_PORT, eighty",
        "POSTIL_PORT, 70000",
        "POSTIL_SIGN_UP, sometimes",
        "POSTIL_BASE_URL, ftp://example.org",
        "POSTIL_BASE_URL, https://example.org/below",
        "POSTIL_DATABASE_URL, mysql://db/postil",
        "POSTIL_FETCH_ALLOW, 10.0.0.0/99",
        "POSTIL_FEED_MIN_INTERVAL, soon",
        "POSTIL_CACHE_SIZE, 12",
        "POSTIL_FETCH_CONTACT, me (at home)",
        "POSTIL_PROT, 8080"
    })
    void a_wrong_setting_is_named_with_the_reason(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageStartingWith(name + " ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({"1MB, 1048576", "2GB, 2147483648"})
    void sizes_are_a_number_and_a_unit(String written, long meant) {
        assertThat(Settings.size(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "15m, PT15M", "1h, PT1H", "2d, PT48H"})
    void times_are_a_number_and_a_unit(String written, Duration meant) {
        assertThat(Settings.duration(written)).isEqualTo(meant);
    }
}
