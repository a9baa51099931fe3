package dev.postil.library;

import dev.postil.annotation.Annotation;
import dev.postil.html.Markdown;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/** Annotations as one page that a browser shows without anything else. */
final class HtmlFile {
    private HtmlFile() {}

    static ExportedFile of(List<Noted> all) {
        StringBuilder page = new StringBuilder(
                "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>Annotations</title>\n</head>\n<body>\n");
        for (List<Noted> notes : Noted.byPost(all)) {
            var post = notes.getFirst().post();
            page.append("<section>\n<h2><a href=\"")
                    .append(Entities.escape(post.url()))
                    .append("\">")
                    .append(Entities.escape(post.title()))
                    .append("</a></h2>\n");
            notes.forEach(noted -> entry(page, noted));
            page.append("</section>\n");
        }
        return new ExportedFile(
                "annotations.html",
                "text/html; charset=utf-8",
                page.append("</body>\n</html>\n").toString());
    }

    private static void entry(StringBuilder page, Noted noted) {
        Annotation annotation = noted.annotation();
        page.append("<article id=\"a-")
                .append(annotation.id())
                .append("\" data-color=\"")
                .append(annotation.color().name().toLowerCase(Locale.ROOT))
                .append("\">\n<blockquote>")
                .append(Entities.escape(annotation.quote().exact()))
                .append("</blockquote>\n");
        String note = annotation.note();
        if (note != null) {
            page.append("<div>").append(Markdown.html(note).html()).append("</div>\n");
        }
        page.append("<p><time>").append(annotation.createdAt()).append("</time>");
        noted.tags().forEach(tag -> page.append(" #").append(Entities.escape(tag)));
        page.append("</p>\n</article>\n");
    }
}
