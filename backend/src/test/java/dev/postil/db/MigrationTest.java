package dev.postil.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are made anew, and what stood in them stays. */
class MigrationTest {
    @TempDir
    Path folder;

    @Test
    void tags_and_where_they_were_put_stay_when_they_are_kept_in_another_way() {
        String url = "jdbc:sqlite:" + folder.resolve("postil.db") + "?foreign_keys=on";
        migrate(url, "9");
        try (var connection = DSL.using(url)) {
            fill(connection);
        }
        migrate(url, "latest");
        try (var connection = DSL.using(url)) {
            assertThat(told(connection, "select name || ' ' || color || ' ' || removed_at from tag"))
                    .containsExactly("Long reads #aabbcc 5");
            assertThat(told(connection, "select item_id || ' ' || tag_id from item_tag"))
                    .containsExactly("item tag");
            assertThat(told(connection, "select annotation_id || ' ' || tag_id from annotation_tag"))
                    .containsExactly("annotation tag");
            assertThat(connection.fetch("pragma foreign_key_check")).isEmpty();
            connection.execute("delete from tag");
            assertThat(told(connection, "select item_id from item_tag")).isEmpty();
        }
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migrations/common", "classpath:db/migrations/sqlite")
                .target(target)
                .load()
                .migrate();
    }

    private static void fill(DSLContext sql) {
        row(sql, "account", Map.of("id", "account"));
        row(sql, "post", Map.of("id", "post"));
        row(sql, "reading_list_item", Map.of("account_id", "account", "id", "item", "post_id", "post"));
        row(
                sql,
                "annotation",
                Map.of("account_id", "account", "id", "annotation", "item_id", "item", "post_id", "post"));
        row(
                sql,
                "tag",
                Map.of(
                        "account_id",
                        "account",
                        "id",
                        "tag",
                        "name",
                        "Long reads",
                        "color",
                        "#aabbcc",
                        "removed_at",
                        5));
        row(sql, "item_tag", Map.of("account_id", "account", "item_id", "item", "tag_id", "tag"));
        row(sql, "annotation_tag", Map.of("account_id", "account", "annotation_id", "annotation", "tag_id", "tag"));
    }

    private static List<String> told(DSLContext sql, String query) {
        return sql.fetch(query).getValues(0, String.class);
    }

    /** A row with these values, and with a 1 in every other column that must have one. */
    private static void row(DSLContext sql, String table, Map<String, ?> values) {
        Map<String, Object> columns = new LinkedHashMap<>();
        told(sql, "select name from pragma_table_info('" + table + "') where \"notnull\" = 1")
                .forEach(column -> columns.put(column, 1));
        columns.putAll(values);
        sql.execute(
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values ("
                        + "?, ".repeat(columns.size() - 1) + "?)",
                columns.values().toArray());
    }
}
