package dev.postil.html;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text, from its heading to the next of any level.
 *
 * @param id of the element that it begins with; where that has none, made of the place
 * @param level 1 for the outermost
 * @param wordCount of this part alone, without those below it
 * @param start where it begins, in UTF-16 code units of the text
 * @param speaker who begins to speak here, in a transcript
 * @param seconds into the recording, in a transcript
 */
public record Section(
        String id,
        String title,
        int level,
        int wordCount,
        int start,
        @Nullable String speaker,
        @Nullable Integer seconds) {}
