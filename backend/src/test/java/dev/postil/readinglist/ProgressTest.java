package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import dev.postil.testing.TestFeed.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How far a reader is stays true: over devices, over revisions, and in minutes of their own. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProgressTest {
    private static final String SET =
            "mutation ($input: SetProgressInput!) { setProgress(input: $input) { item { id state progress { coverage"
                    + " remainingMinutes finished readSeconds readAt read { start end } position { block offset quote } }"
                    + " post { readingMinutes wordsPerMinute revision: wordCount } } userErrors { code path } } }";
    private static final String POSTS =
            "{ viewer { stream { nodes { id title content wordCount readingMinutes item { id progress "
                    + "{ coverage read { start end } position { block offset quote } } } } } } }";
    private static final int WORDS = 40;

    private final LocalServer web = new LocalServer();
    private final Reader reader;

    ProgressTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void what_was_read_on_one_device_and_on_another_is_read() {
        String item = queued(paragraphs(0, 20));
        List<int[]> places = places(20);
        JsonNode phone = progress(item, 0.1, 1, places.get(0)[0], places.get(4)[1]);
        assertThat(phone.at("/coverage").asDouble()).isEqualTo(0.25);
        JsonNode desk = progress(item, 0, 12, places.get(10)[0], places.get(14)[1]);
        assertThat(desk.at("/coverage").asDouble()).isEqualTo(0.5);
        assertThat(desk.path("read")).hasSize(2);
        assertThat(desk.at("/read/1/start").asInt()).isEqualTo(places.get(10)[0]);
        assertThat(desk.at("/read/1/end").asInt()).isEqualTo(places.get(14)[1]);
        assertThat(desk.at("/position/block").asInt()).isEqualTo(12);
        assertThat(progress(item, 0, 0, places.get(10)[0], places.get(14)[1])
                        .at("/coverage")
                        .asDouble())
                .as("sent again")
                .isEqualTo(0.5);
        assertThat(desk.path("finished").asBoolean()).isFalse();
        assertThat(progress(item, 0, 19, 0, places.get(17)[1]).path("finished").asBoolean())
                .isTrue();
    }

    @Test
    void who_starts_over_has_read_nothing() {
        String item = queued(paragraphs(0, 4));
        progress(item, 0.75, 3, 0, 300);
        JsonNode again = reader.client()
                .change(
                        SET.replace("$input: SetProgressInput!", "$item: ID!")
                                .replace(
                                        "input: $input",
                                        "input: {itemId: $item, coverage: 0, block: 0, offset: 0, revision: 1,"
                                                + " startOver: true}"),
                        "item",
                        item)
                .at("/item/progress");
        assertThat(again.path("coverage").asDouble()).isZero();
        assertThat(again.path("read")).isEmpty();
    }

    @Test
    void place_and_what_was_read_move_with_their_paragraphs_when_the_text_is_revised() {
        List<String> text = paragraphs(0, 12);
        String item = queued(text);
        List<int[]> places = places(12);
        progress(item, 0, 7, places.get(0)[0], places.get(5)[1]);
        List<String> revised = new ArrayList<>(text);
        revised.set(3, revised.get(3).replace("word3x5 ", "word3x5 edited "));
        revised.set(7, revised.get(7).replace("word7x1 ", "another "));
        revised.add(0, "<p>" + TestFeed.words(30) + "</p>");
        revised.add(6, "<p>Put in between, " + TestFeed.words(10) + "</p>");
        serve(revised);
        reader.client().ask("mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }", "id", feed);
        JsonNode post = reader.client()
                .askUntil(
                        data -> data.at("/viewer/stream/nodes/0/content")
                                .asText()
                                .contains("another"),
                        POSTS)
                .at("/viewer/stream/nodes/0");
        JsonNode position = post.at("/item/progress/position");
        assertThat(position.path("block").asInt()).isEqualTo(9);
        assertThat(position.path("quote").asText()).startsWith("word7x0 another");
        JsonNode read = post.at("/item/progress/read");
        assertThat(read).as("what was put in is not read").hasSize(2);
        double share = 6.0 * WORDS / post.path("wordCount").asInt();
        assertThat(post.at("/item/progress/coverage").asDouble()).isBetween(share - 0.01, share + 0.01);

        JsonNode late = progress(item, 0, 9, places.get(9)[0], places.get(9)[1]);
        assertThat(late.at("/position/quote").asText())
                .as("who still has the first revision before them is where its paragraph is now")
                .startsWith("word9x0");
        assertThat(late.path("read")).hasSize(3);
    }

    @Test
    void reading_speed_is_learnt_by_language_and_used_for_all_minutes() {
        String item = queued(paragraphs(0, 50));
        assertThat(posts().get(0).path("readingMinutes").asInt()).isEqualTo(9);
        JsonNode read = reader.client()
                .change(
                        SET.replace("$input: SetProgressInput!", "$item: ID!")
                                .replace(
                                        "input: $input",
                                        "input: {itemId: $item, coverage: 1, block: 0, offset: 0, revision: 1,"
                                                + " readSeconds: 1200}"),
                        "item",
                        item);
        assertThat(read.at("/item/progress/readSeconds").asInt()).isEqualTo(1200);
        JsonNode after = reader.client()
                .askUntil(
                        data -> data.at("/viewer/stream/nodes/0/readingMinutes").asInt() == 20, POSTS);
        assertThat(after.at("/viewer/stream/nodes/0/readingMinutes").asInt()).isEqualTo(20);
        assertThat(reader.client()
                        .ask("{ viewer { readingSpeeds { language wordsPerMinute } } }")
                        .at("/viewer/readingSpeeds"))
                .hasSize(1);
    }

    @Test
    void who_does_not_want_it_kept_keeps_their_place_only() {
        String item = queued(paragraphs(0, 4));
        reader.client()
                .change("mutation { updateReadingSettings(input: {trackProgress: false, theme: SEPIA}) { userErrors {"
                        + " code } } }");
        JsonNode progress = progress(item, 0.5, 2, 0, 500);
        assertThat(progress.path("coverage").asDouble()).isZero();
        assertThat(progress.path("read")).isEmpty();
        assertThat(progress.at("/position/block").asInt()).isEqualTo(2);
        JsonNode settings = reader.client()
                .ask("{ viewer { readingSettings { theme face hyphens justified trackProgress } } }")
                .at("/viewer/readingSettings");
        assertThat(settings.toString())
                .isEqualTo(
                        "{\"theme\":\"SEPIA\",\"face\":\"SERIF\",\"hyphens\":true,\"justified\":false,\"trackProgress\":false}");
    }

    private String feed = "";

    private String queued(List<String> paragraphs) {
        serve(paragraphs);
        feed = reader.follow(web.url("/feed").toString()).at("/followedFeed/id").asText();
        return Reader.id(reader.item("queuePost(input: {postId: \"%s\"})", Reader.id(posts().get(0))));
    }

    private void serve(List<String> paragraphs) {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", Entry.of(1, 1).saying(String.join("", paragraphs))));
    }

    private JsonNode posts() {
        return reader.client().ask(POSTS).at("/viewer/stream/nodes");
    }

    /** Where each paragraph begins and ends in the text. */
    private List<int[]> places(int count) {
        String text = org.jsoup.Jsoup.parse(posts().get(0).path("content").asText())
                .body()
                .wholeText();
        List<int[]> places = new ArrayList<>();
        for (String line : text.split("\n")) {
            int start = places.isEmpty() ? 0 : places.getLast()[1] + 1;
            places.add(new int[] {start, start + line.length()});
        }
        assertThat(places).hasSize(count);
        return places;
    }

    private JsonNode progress(String item, double coverage, int block, int start, int end) {
        return reader.client()
                .change(
                        ("mutation ($item: ID!) { setProgress(input: {itemId: $item, coverage: %s, block: %d, offset:"
                                        + " 3, revision: 1, read: [{start: %d, end: %d}]}) { item { progress { coverage finished"
                                        + " read { start end } position { block offset quote } } } userErrors { code path } } }")
                                .formatted(coverage, block, start, end),
                        "item",
                        item)
                .at("/item/progress");
    }

    private static List<String> paragraphs(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> "<p>"
                        + IntStream.range(0, WORDS)
                                .mapToObj(j -> "word" + i + "x" + j)
                                .collect(Collectors.joining(" "))
                        + "</p>")
                .toList();
    }
}
