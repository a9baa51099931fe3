package dev.postil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.fetch.LocalServer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two posts of a feed with three annotations of a reader: plain, with a note in Markdown, in another script. */
public final class AnnotatedPosts {
    private AnnotatedPosts() {}

    /** The reader follows {@code /feed} of the server and annotates its posts. */
    public static void make(LocalServer web, Reader reader) {
        String lock = "<p>Nine captains wait at the lock. =2+3 is a sum. Заря над рекой.</p>";
        String keeper = "<p>The keeper sleeps until noon and nobody minds.</p>";
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Blog",
                        TestFeed.Entry.of(1, 5)
                                .at(web.url("/1").toString())
                                .titled("The \"lock\": a tale")
                                .saying(lock),
                        TestFeed.Entry.of(2, 5)
                                .at(web.url("/2").toString())
                                .titled("Keeper")
                                .saying(keeper)));
        reader.follow(web.url("/feed").toString());
        JsonNode posts = reader.list("stream", "", "id title");
        annotate(reader, Reader.id(posts.get(1)), "=2+3 is a sum", "GREEN", "- a *list*\n\n# Not a heading");
        annotate(reader, Reader.id(posts.get(1)), "Заря над рекой", "YELLOW", null);
        annotate(reader, Reader.id(posts.get(0)), "sleeps until noon", "PINK", "Lucky one");
    }

    /** An annotation, with a tag of its colour's name. */
    public static void annotate(Reader reader, String post, String quote, String color, @Nullable String note) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "postId",
                post,
                "revision",
                1,
                "quote",
                Map.of("exact", quote),
                "color",
                color,
                "tags",
                List.of(color.toLowerCase(Locale.ROOT))));
        if (note != null) {
            input.put("note", note);
        }
        JsonNode payload = reader.client()
                .change(
                        "mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { annotation { id } "
                                + "userErrors { message } } }",
                        "input",
                        input);
        assertThat(payload.path("userErrors")).isEmpty();
    }
}
