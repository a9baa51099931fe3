package dev.postil.html;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is safe to insert into a page as it is; only {@link Sanitizer} makes it.
 *
 * @param html a fragment in the vocabulary of {@link Vocabulary}
 * @param text exactly the DOM textContent of the html; a line feed stands between any two blocks, so it reads as plain text too.
 *     Positions of annotations count its UTF-16 code units
 * @param wordCount by the rule of {@link WordCount}
 * @param excerpt about 300 characters of the first real paragraphs; empty when there is no text
 * @param firstImage the first picture that is not an icon
 */
public record CleanHtml(
        String html,
        String text,
        int wordCount,
        String excerpt,
        @Nullable URI firstImage) {}
