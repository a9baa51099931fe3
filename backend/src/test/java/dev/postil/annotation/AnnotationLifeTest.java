package dev.postil.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.html.TextContent;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Annotations while their post is edited again and again, by a feed and from devices that come late. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnnotationLifeTest {
    private static final String FIELDS =
            "id quote { exact } position { start end } anchorState revision originalPosition { start end }";

    private final LocalServer web = new LocalServer();
    private final Reader reader;
    private final List<String> texts = new ArrayList<>();
    private String feed = "";
    private String post = "";

    AnnotationLifeTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void three_edits_with_annotations_made_on_each_revision_leave_all_in_their_place() {
        publish(
                "<p>The lock at the river mouth closes at dusk. Nine captains wait outside.</p><p>The keeper sleeps.</p>");
        annotate(1, "Nine captains wait");
        annotate(1, "The keeper sleeps.");
        publish("<p>A storm came. The lock at the river mouth closes at dusk. Nine captains wait outside.</p>"
                + "<p>The keeper sleeps.</p>");
        annotate(2, "A storm came.");
        publish("<p>A storm came. The lock at the river mouth closes at dusk. Nine captins wait outside, cold.</p>"
                + "<p>Nobody knows why.</p><p>The keeper sleeps.</p>");
        annotate(3, "Nobody knows why.");
        publish("<p>A storm came. The lock at the river mouth closes at dusk. Nine captains wait outside, cold.</p>"
                + "<p>Nobody knows why.</p>");
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "Nine captains wait SHIFTED Nine captains wait",
                        "The keeper sleeps. ORPHANED ",
                        "A storm came. EXACT A storm came.",
                        "Nobody knows why. SHIFTED Nobody knows why.");
        publish(
                "<p>The lock at the river mouth closes at dusk. Nine captains wait outside.</p><p>The keeper sleeps.</p>");
        assertThat(found())
                .contains("Nine captains wait EXACT Nine captains wait", "The keeper sleeps. EXACT The keeper sleeps.");
    }

    @Test
    void what_changed_since_it_was_read_is_exactly_the_three_edits() {
        publish("<p>The lock closes at dusk.</p><p>Nine captains wait outside.</p><p>The keeper sleeps.</p>");
        annotate(1, "Nine captains");
        publish("<p>A storm came.</p><p>The lock closes at dusk.</p><p>Nine captains wait outside.</p>"
                + "<p>The keeper sleeps.</p>");
        annotate(2, "A storm");
        publish("<p>A storm came.</p><p>The lock closes at noon.</p><p>Nine captains wait outside.</p>"
                + "<p>The keeper sleeps.</p>");
        annotate(3, "at noon");
        publish("<p>A storm came.</p><p>The lock closes at noon.</p><p>Nine captains wait outside.</p>");
        JsonNode found = reader.client()
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on Post { item { readRevision changedSinceRead } "
                                + "revision(number: 4) { changesSince(number: 1) { addedWords removedWords content } } } } }",
                        "id",
                        post)
                .path("node");
        assertThat(found.at("/item/readRevision").intValue()).isEqualTo(1);
        assertThat(found.at("/item/changedSinceRead").booleanValue()).isTrue();
        JsonNode changes = found.at("/revision/changesSince");
        assertThat(changes.path("content").textValue().replace("\n", ""))
                .isEqualTo("<p><ins>A storm came.</ins></p><p>The lock closes at <del>dusk</del> <ins>noon</ins>.</p>"
                        + "<p>Nine captains wait outside.</p><p><del>The keeper sleeps.</del></p>");
        assertThat(changes.path("addedWords").intValue()).isEqualTo(4);
        assertThat(changes.path("removedWords").intValue()).isEqualTo(4);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "Nine captains SHIFTED Nine captains", "A storm EXACT A storm", "at noon EXACT at noon");
    }

    @Test
    void what_arrives_while_the_text_becomes_another_stands_in_the_new_one() throws Exception {
        String text = "<p>The lock closes at dusk.</p><p>Nine captains wait outside. The keeper sleeps.</p>";
        publish(text);
        try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> made = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                made.add(devices.submit(() ->
                        create(Map.of("postId", post, "revision", 1, "quote", Map.of("exact", "captains wait")))));
            }
            publish("<p>A storm came.</p>" + text);
            for (Future<JsonNode> one : made) {
                one.get();
            }
        }
        assertThat(found())
                .hasSize(40)
                .allMatch(it -> it.equals("captains wait SHIFTED captains wait"), "stands in the new text");
    }

    @Test
    void whatever_is_edited_and_whoever_comes_late_nothing_is_lost_and_the_states_are_true() {
        for (int seed = 0; seed < 4; seed++) {
            texts.clear();
            Random random = new Random(seed);
            MadeText text = new MadeText(random, 5);
            publish(html(text));
            List<Map<String, Object>> wishes = new ArrayList<>();
            List<String> early = new ArrayList<>();
            for (int step = 0; step < 8; step++) {
                if (random.nextInt(3) == 0) {
                    edit(text, random);
                    publish(html(text));
                }
                int revision = 1 + random.nextInt(texts.size());
                String there = texts.get(revision - 1);
                int start = random.nextInt(there.length() - 40);
                int end = start + 3 + random.nextInt(30);
                Map<String, Object> wish = Map.of(
                        "postId",
                        post,
                        "revision",
                        revision,
                        "quote",
                        Map.of("exact", there.substring(start, end)),
                        "position",
                        Map.of("start", start, "end", end));
                wishes.add(wish);
                early.add(Reader.id(create(wish)));
            }
            List<String> late =
                    wishes.stream().map(wish -> Reader.id(create(wish))).toList();
            Map<String, JsonNode> all = annotations().stream().collect(Collectors.toMap(Reader::id, one -> one));
            assertThat(all.keySet()).containsAll(early).containsAll(late).hasSize(early.size() + late.size());
            for (int i = 0; i < early.size(); i++) {
                JsonNode one = Objects.requireNonNull(all.get(early.get(i)));
                JsonNode other = Objects.requireNonNull(all.get(late.get(i)));
                assertThat(other.path("position")).isEqualTo(one.path("position"));
                assertThat(other.path("anchorState")).isEqualTo(one.path("anchorState"));
                isTrue(one);
            }
        }
    }

    private void isTrue(JsonNode annotation) {
        String quote = annotation.at("/quote/exact").textValue();
        String words = words(annotation);
        boolean same = annotation.path("position").equals(annotation.path("originalPosition"));
        assertThat(annotation.path("anchorState").textValue())
                .as(annotation.toString())
                .isEqualTo(words.isEmpty() ? "ORPHANED" : !words.equals(quote) ? "FUZZY" : same ? "EXACT" : "SHIFTED");
    }

    /** What stands at the annotation's place in the present text. */
    private String words(JsonNode annotation) {
        JsonNode place = annotation.path("position");
        return place.isNull()
                ? ""
                : texts.getLast()
                        .substring(
                                place.path("start").intValue(),
                                place.path("end").intValue());
    }

    private List<String> found() {
        return annotations().stream()
                .map(one -> one.at("/quote/exact").textValue() + " "
                        + one.path("anchorState").textValue() + " " + words(one))
                .toList();
    }

    private static void edit(MadeText text, Random random) {
        var paragraph = text.paragraphs.get(random.nextInt(text.paragraphs.size()));
        switch (random.nextInt(6)) {
            case 0 -> paragraph.getFirst().getFirst().text = text.word();
            case 1 -> paragraph.add(random.nextInt(paragraph.size()), text.sentence());
            case 2 -> text.paragraphs.add(text.paragraphs.removeFirst());
            case 3 -> text.paragraphs.add(random.nextInt(text.paragraphs.size()), List.copyOf(paragraph));
            case 4 -> paragraph.removeLast();
            default -> paragraph.set(0, text.sentence());
        }
    }

    private static String html(MadeText text) {
        return text.write().text().lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining());
    }

    /** The post gets this text. */
    private void publish(String html) {
        if (texts.isEmpty()) {
            feed = "/feed-" + Integer.toHexString(html.hashCode());
        }
        web.serve(
                feed,
                TestFeed.TYPE,
                TestFeed.rss(
                        "Blog",
                        TestFeed.Entry.of(1, 5)
                                .at("https://blog.example" + feed)
                                .saying(html)));
        JsonNode followed = reader.follow(web.url(feed).toString()).path("followedFeed");
        String id = Reader.id(followed);
        reader.client().ask("mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }", "id", id);
        int number = texts.size() + 1;
        JsonNode found = reader.client()
                .askUntil(
                        data -> data.at("/viewer/stream/nodes/0/currentRevision")
                                        .intValue()
                                == number,
                        "query ($feed: String) { viewer { stream(query: $feed) { nodes { id content currentRevision } } } }",
                        "feed",
                        "feed:" + id)
                .at("/viewer/stream/nodes/0");
        post = Reader.id(found);
        texts.add(TextContent.of(found.path("content").textValue()));
    }

    private void annotate(int revision, String quote) {
        create(Map.of("postId", post, "revision", revision, "quote", Map.of("exact", quote)));
    }

    private JsonNode create(Map<String, Object> wish) {
        JsonNode payload = reader.client()
                .change(
                        "mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { annotation { "
                                + FIELDS + " } userErrors { message } } }",
                        "input",
                        wish);
        assertThat(payload.path("userErrors")).isEmpty();
        return payload.path("annotation");
    }

    private List<JsonNode> annotations() {
        JsonNode found = reader.client()
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on Post { annotations { " + FIELDS + " } } } }",
                        "id",
                        post)
                .at("/node/annotations");
        List<JsonNode> all = new ArrayList<>();
        found.forEach(all::add);
        return all;
    }
}
