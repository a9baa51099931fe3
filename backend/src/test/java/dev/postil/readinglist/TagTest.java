package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags: their names, and what becomes of the items when a tag changes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TagTest {
    private final Reader reader;
    private String item = "";

    TagTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void an_item() {
        item = reader.save("http://127.0.0.1:9/item");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            ' to  read ',              to read
            '#philosophy',             philosophy
            'work / plans',            work/plans
            '/work//plans/',           work/plans
            'line\\nbreak',            line break
            'Й\\u0306',                Й\u0306
            'И\\u0306ога',             Йога
            'C++',                     C++
            'a:b \\"c\\"',             'a:b "c"'
            '日本',                    日本
            """)
    void a_name_loses_surplus_space_and_keeps_everything_else(String written, String kept) {
        assertThat(tag("addTags", written)).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({"Work, work", "ЁЖИК, ёжик", "ﬁle, file", "straße, STRASSE?", "'a  b', A B"})
    void names_that_differ_only_in_case_or_form_are_one_tag(String first, String second) {
        tag("addTags", first);
        boolean different = second.endsWith("?");
        assertThat(tag("addTags", second.replace("?", ""))).hasSize(different ? 2 : 1);
        assertThat(tags()).hasSize(different ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "/", "# #", "\\u0000"})
    void an_empty_name_is_refused(String name) {
        JsonNode refused = reader.tried("addTags(input: {itemId: \"%s\", tags: [\"%s\"]})", item, name);
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("INVALID");
        assertThat(tags()).isEmpty();
    }

    @Test
    void the_count_of_a_tag_is_that_of_the_items_on_the_list() {
        String second = reader.save("http://127.0.0.1:9/second");
        reader.item("setTags(input: {itemId: \"%s\", tags: [\"a\", \"b\"]})", item);
        reader.item("setTags(input: {itemId: \"%s\", tags: [\"a\"]})", second);
        assertThat(counts()).containsExactly("a 2", "b 1");
        reader.remove(item);
        assertThat(counts()).containsExactly("a 1", "b 0");
        reader.item("restoreItem(id: \"%s\")", item);
        assertThat(counts()).containsExactly("a 2", "b 1");
    }

    @Test
    void a_renamed_tag_stays_on_its_items_and_keeps_its_colour() {
        tag("addTags", "old");
        change("renameTag(input: {id: ID, name: \"old\", color: \"#5B8DB8\"})", idOf("old"));
        JsonNode renamed = change("renameTag(input: {id: ID, name: \"New\"})", idOf("old"));
        assertThat(renamed.at("/tag/color").asText()).isEqualTo("#5b8db8");
        assertThat(tag("addTags", "new")).containsExactly("New");
        JsonNode plain = change("renameTag(input: {id: ID, name: \"new\", color: null})", idOf("New"));
        assertThat(plain.at("/tag/color").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TAKEN, CONFLICT", "'', INVALID", "' / ', INVALID"})
    void a_tag_cannot_take_the_name_of_another_or_none(String name, String code) {
        tag("addTags", "taken");
        tag("addTags", "other");
        JsonNode refused = change("renameTag(input: {id: ID, name: \"" + name + "\"})", idOf("other"));
        assertThat(refused.path("tag").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo(code);
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"name\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#12345g", "url(x)", "#1234567"})
    void a_colour_is_six_digits(String color) {
        tag("addTags", "x");
        JsonNode refused = change("renameTag(input: {id: ID, name: \"x\", color: \"" + color + "\"})", idOf("x"));
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"color\"]");
    }

    @Test
    void a_deleted_tag_comes_back_to_where_it_was() {
        tag("setTags", "gone");
        String id = idOf("gone");
        change("deleteTag(id: ID)", id);
        List<String> without = tag("addTags", "stays");
        JsonNode restored = change("restoreTag(id: ID)", id);
        assertThat(without).containsExactly("stays");
        assertThat(restored.at("/tag/itemCount").asInt()).isEqualTo(1);
        assertThat(tag("addTags", "stays")).containsExactly("gone", "stays");
    }

    @Test
    void a_new_tag_of_the_name_takes_the_place_of_a_deleted_one() {
        tag("addTags", "name");
        String id = idOf("name");
        change("deleteTag(id: ID)", id);
        reader.item("addTags(input: {itemId: \"%s\", tags: [\"name\"]})", reader.save("http://127.0.0.1:9/other"));
        assertThat(change("restoreTag(id: ID)", id).at("/userErrors/0/code").asText())
                .isEqualTo("NOT_FOUND");
        assertThat(counts()).containsExactly("name 1");
    }

    private List<String> tag(String mutation, String name) {
        return Reader.texts(
                reader.item(mutation + "(input: {itemId: \"%s\", tags: [\"%s\"]})", item, name)
                        .path("tags"),
                "/name");
    }

    private JsonNode change(String mutation, String id) {
        String field = mutation.startsWith("delete") ? "removedId" : "tag { id name color itemCount }";
        return reader.client()
                .change("mutation { %s { %s userErrors { code message path } } }"
                        .formatted(mutation.replace("ID", '"' + id + '"'), field));
    }

    private JsonNode tags() {
        return reader.client().ask("{ viewer { tags { id name itemCount } } }").at("/viewer/tags");
    }

    private List<String> counts() {
        return tags().valueStream()
                .map(tag -> tag.path("name").asText() + " " + tag.path("itemCount"))
                .toList();
    }

    private String idOf(String name) {
        return tags().valueStream()
                .filter(tag -> tag.path("name").asText().equals(name))
                .map(Reader::id)
                .findFirst()
                .orElseThrow();
    }
}
