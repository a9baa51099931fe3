package dev.postil.post;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.graphql.JsonField.id;
import static dev.postil.graphql.JsonField.instant;
import static dev.postil.graphql.JsonField.made;
import static dev.postil.graphql.JsonField.number;
import static dev.postil.graphql.JsonField.stored;
import static dev.postil.graphql.JsonField.text;
import static java.util.Map.entry;

import dev.postil.db.StoredJson;
import dev.postil.graphql.JsonField;
import dev.postil.graphql.JsonType;
import dev.postil.graphql.ServedPictures;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.SelectField;

/** The fields of a post that lists write straight from its columns. */
@Singleton
public final class PostFields {
    private final JsonType type;

    PostFields(ServedPictures pictures) {
        this.type = new JsonType(
                "Post",
                Map.ofEntries(
                        entry("id", id(POST.ID)),
                        entry("url", text(POST.URL)),
                        entry("title", text(POST.TITLE)),
                        entry(
                                "authors",
                                stored(
                                        StoredJson.lines(POST.AUTHORS),
                                        made(
                                                POST.AUTHORS,
                                                at -> (row, out) -> out.value(
                                                        Posts.authors(Objects.requireNonNull(row.text(at))))))),
                        entry("siteName", text(POST.SITE_NAME)),
                        entry("language", text(POST.LANGUAGE)),
                        entry("publishedAt", instant(POST.PUBLISHED_AT)),
                        entry("updatedAt", instant(POST.UPDATED_AT)),
                        entry("excerpt", text(POST.EXCERPT)),
                        entry("leadImage", made(POST.LEAD_IMAGE, at -> (row, out) -> {
                            String image = row.text(at);
                            out.value(image == null ? null : pictures.address(image));
                        })),
                        entry("wordCount", number(POST.WORD_COUNT)),
                        entry("readingMinutes", minutes(POST.WORD_COUNT)),
                        entry("discussionUrl", text(POST.DISCUSSION_URL)),
                        entry("discussionCount", number(POST.DISCUSSION_COUNT)),
                        entry("textState", text(POST.TEXT_STATE)),
                        entry("problem", problem())));
    }

    public JsonType type() {
        return type;
    }

    /** Minutes that so many words of the post take the reader. */
    public static JsonField minutes(SelectField<?> words) {
        return (selection, columns) -> {
            int at = columns.at(words);
            int language = columns.at(POST.LANGUAGE);
            return Optional.of(
                    (row, out, reader) -> out.value(reader.minutes().of((int) row.number(at), row.text(language))));
        };
    }

    private static JsonField problem() {
        return (selection, columns) -> {
            int problem = columns.at(POST.PROBLEM);
            int state = columns.at(POST.TEXT_STATE);
            return Optional.of((row, out, reader) -> out.value(
                    PostGraph.problem(row.text(problem), Objects.requireNonNull(row.text(state)), reader.locale())));
        };
    }
}
