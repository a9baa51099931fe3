package dev.postil.library;

import dev.postil.annotation.Annotation;
import dev.postil.post.Post;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Annotations as Markdown: a file for each post, with front matter that note-taking programs understand. */
final class MarkdownFiles {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_NAME = 80;

    private MarkdownFiles() {}

    static List<ExportedFile> of(List<Noted> all) {
        return Noted.byPost(all).stream()
                .map(notes ->
                        new ExportedFile(name(notes.getFirst().post()), "text/markdown; charset=utf-8", file(notes)))
                .toList();
    }

    /** Readable, safe in every file system, and of one post only. */
    private static String name(Post post) {
        String words = NOT_IN_NAMES.matcher(post.title()).replaceAll("-").replaceAll("^-|-$", "");
        String cut = words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_NAME) - 1));
        String id = post.id().toString();
        return (cut.isEmpty() ? "post" : cut.toLowerCase(Locale.ROOT)) + "-" + id.substring(id.length() - 8) + ".md";
    }

    private static String file(List<Noted> notes) {
        Post post = notes.getFirst().post();
        StringBuilder file = new StringBuilder("---\n");
        file.append("title: ").append(quoted(post.title())).append('\n');
        file.append("url: ").append(quoted(post.url())).append('\n');
        file.append("authors: [")
                .append(post.authors().stream().map(MarkdownFiles::quoted).collect(Collectors.joining(", ")))
                .append("]\n");
        if (post.publishedAt() != null) {
            file.append("published: ").append(post.publishedAt()).append('\n');
        }
        file.append("annotations: ").append(notes.size()).append("\n---\n");
        notes.forEach(noted -> file.append('\n').append(entry(noted)));
        return file.toString();
    }

    private static String entry(Noted noted) {
        Annotation annotation = noted.annotation();
        StringBuilder entry = new StringBuilder();
        annotation
                .quote()
                .exact()
                .strip()
                .lines()
                .forEach(line -> entry.append("> ").append(escaped(line)).append('\n'));
        String note = annotation.note();
        if (note != null) {
            entry.append('\n').append(note.strip()).append('\n');
        }
        entry.append("\n<!-- ").append(annotation.id());
        entry.append(' ').append(annotation.createdAt());
        entry.append(' ')
                .append(annotation.color().name().toLowerCase(Locale.ROOT))
                .append(" -->\n");
        if (!noted.tags().isEmpty()) {
            entry.append('\n')
                    .append(noted.tags().stream()
                            .map(tag -> "#" + tag.replace(' ', '-'))
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return entry.toString();
    }

    /** A scalar that YAML takes as this very string. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ") + '"';
    }

    /** The quote's own marks are not Markdown, and its tags not HTML. */
    private static String escaped(String line) {
        return line.replaceAll("([\\\\`*_\\[\\]<>#|~!])", "\\\\$1")
                .replaceAll("^(\\s*)([-+]|\\d+[.)])(\\s)", "$1\\\\$2$3");
    }
}
