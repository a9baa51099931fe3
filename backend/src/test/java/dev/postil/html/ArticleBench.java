package dev.postil.html;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the article of every page of a corpus (a folder with {@code gt.json.gz}, which names the addresses, and {@code html/*.html.gz})
 * and writes a JSON line for each, for a scorer to compare: {@code ArticleBench FOLDER OUT.jsonl}.
 */
public final class ArticleBench {
    private ArticleBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<?, ?> truth = (Map<?, ?>) Objects.requireNonNull(
                Json.read(new String(unpacked(folder.resolve("gt.json.gz")), StandardCharsets.UTF_8)));
        List<Path> pages;
        try (var files = Files.list(folder.resolve("html"))) {
            pages = files.sorted().toList();
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            for (Path page : pages) {
                String id = page.getFileName().toString().replace(".html.gz", "");
                byte[] bytes = unpacked(page);
                URI address = address(truth.get(id));
                long start = System.nanoTime();
                Article article = Article.from(PageBytes.decode(bytes, null), address);
                double ms = (System.nanoTime() - start) / 1e6;
                out.printf(
                        "{\"id\":%s,\"html\":%s,\"title\":%s,\"author\":%s,\"date\":%s,\"ms\":%s}%n",
                        json(id),
                        json(article.content()),
                        json(article.title()),
                        json(String.join(", ", article.authors())),
                        article.published() == null
                                ? "null"
                                : json(article.published().toString()),
                        ms);
            }
        }
    }

    private static URI address(@Nullable Object page) {
        try {
            return URI.create(
                    String.valueOf(page instanceof Map<?, ?> known ? known.get("url") : "https://page.example/"));
        } catch (IllegalArgumentException e) {
            return URI.create("https://page.example/");
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
