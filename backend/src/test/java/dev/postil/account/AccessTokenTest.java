package dev.postil.account;

import static dev.postil.db.schema.Tables.ACCESS_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.testing.Client;
import dev.postil.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AccessTokenTest {
    private static final String CREATE =
            "mutation($in: AccessTokenInput!) { createAccessToken(input: $in) { token accessToken { id name scopes } userErrors { code path } } }";
    private static final String SAVE =
            "mutation { savePost(input: {url: \"http://127.0.0.1:9/nothing\"}) { item { id } userErrors { code message } } }";

    private final TestDatabase database;

    AccessTokenTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void it_is_shown_once_and_kept_as_a_hash() {
        TestServer server = TestServer.on(database);
        Client reader = server.reader();
        String token = create(reader, "READ", "WRITE").path("token").textValue();

        String kept = server.bean(Database.class)
                .read(sql -> sql.selectFrom(ACCESS_TOKEN).fetch().format(Integer.MAX_VALUE));
        assertThat(kept).doesNotContain(token);
        assertThat(reader.ask("{ viewer { accessTokens { name scopes expiresAt } } }")
                        .toString())
                .doesNotContain(token);
        assertThat(reader.withToken(token).ask("{ viewer { id } }")).isEqualTo(reader.ask("{ viewer { id } }"));
    }

    @Test
    void one_that_may_only_read_changes_nothing() {
        Client reader = TestServer.on(database).reader();
        Client program = reader.withToken(create(reader, "READ").path("token").textValue());

        JsonNode refused = program.change(SAVE);

        assertThat(refused.at("/userErrors/0/code").textValue()).isEqualTo("FORBIDDEN");
        assertThat(program.ask("{ viewer { readingList { totalCount } } }")
                        .at("/viewer/readingList/totalCount")
                        .intValue())
                .isZero();
    }

    @Test
    void one_without_scopes_or_from_the_past_is_refused() {
        Client reader = TestServer.on(database).reader();

        assertThat(create(reader).at("/userErrors/0/path/1").textValue()).isEqualTo("scopes");
        JsonNode past = reader.change(
                CREATE,
                "in",
                java.util.Map.of("name", "old", "scopes", List.of("READ"), "expiresAt", "2001-01-01T00:00:00Z"));
        assertThat(past.at("/userErrors/0/path/1").textValue()).isEqualTo("expiresAt");
    }

    @Test
    void revoked_it_is_worth_nothing_at_once() {
        Client reader = TestServer.on(database).reader();
        JsonNode made = create(reader, "READ", "WRITE");
        Client program = reader.withToken(made.path("token").textValue());
        assertThat(program.ask("{ viewer { id } }").path("viewer").isNull()).isFalse();

        reader.change(
                "mutation($id: ID!) { revokeAccessToken(id: $id) { removedId } }", "id", made.at("/accessToken/id"));

        assertThat(program.ask("{ viewer { id } }").path("viewer").isNull()).isTrue();
        assertThat(program.change(SAVE).at("/userErrors/0/code").textValue()).isEqualTo("FORBIDDEN");
    }

    private static JsonNode create(Client reader, String... scopes) {
        return reader.change(CREATE, "in", java.util.Map.of("name", "a program", "scopes", List.of(scopes)));
    }
}
