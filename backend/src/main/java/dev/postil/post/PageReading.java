package dev.postil.post;

import dev.postil.fetch.FetchResult;
import dev.postil.fetch.WebUrl;
import dev.postil.html.Article;
import dev.postil.html.FileTitle;
import dev.postil.html.MediaKind;
import dev.postil.html.PageBytes;
import dev.postil.html.TextMarkup;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What an answer of the web is to a reader: a text, a file, or nothing to read. */
sealed interface PageReading {
    record Text(PostContent content) implements PageReading {}

    record File(PostFile file, String title) implements PageReading {}

    /** @param problem the key of a message after {@code page.} */
    record Nothing(String problem) implements PageReading {}

    /** Less than this beside a field for a password is a door and not a text. */
    int FEW_WORDS = 200;

    Pattern PASSWORD = Pattern.compile("(?i)<input[^>]{0,300}?type\\s*=\\s*[\"']?password");

    /** @param whole adds to an article what stands on further pages of it */
    static PageReading of(FetchResult.Fetched fetched, WebUrl asked, UnaryOperator<Article> whole) {
        WebUrl last = fetched.finalUrl();
        String name = FileTitle.of(fetched.body(), last.path());
        return switch (MediaKind.of(fetched.contentType(), fetched.body(), last.path())) {
            case FILE ->
                new File(
                        new PostFile(MediaKind.fileType(fetched.contentType(), fetched.body()), fetched.length()),
                        name.isBlank() ? asked.toString() : name);
            case TEXT -> text(PageContent.of(TextMarkup.plain(decoded(fetched)), name, last));
            case MARKDOWN -> text(PageContent.of(TextMarkup.markdown(decoded(fetched)), name, last));
            case HTML -> page(decoded(fetched), asked, last, whole);
        };
    }

    /** More tags than this make a tree that takes more memory than one page is worth; the longest books have half as many. */
    int MANY_TAGS = 250_000;

    static PageReading page(String html, WebUrl asked, WebUrl last) {
        return page(html, asked, last, UnaryOperator.identity());
    }

    private static PageReading page(String html, WebUrl asked, WebUrl last, UnaryOperator<Article> whole) {
        if (html.chars().filter(c -> c == '<').limit(MANY_TAGS + 1L).count() > MANY_TAGS) {
            return new Nothing("too-large");
        }
        PostContent content = PageContent.of(whole.apply(Article.from(html, last.uri())), asked, last);
        boolean door = content.wordCount() < FEW_WORDS
                && !last.canonical().equals(asked.canonical())
                && PASSWORD.matcher(html).find();
        return door ? new Nothing("needs-login") : text(content);
    }

    private static PageReading text(PostContent content) {
        return content.wordCount() == 0 ? new Nothing("no-text") : new Text(content);
    }

    private static String decoded(FetchResult.Fetched fetched) {
        return PageBytes.decode(fetched.body(), fetched.contentType());
    }
}
