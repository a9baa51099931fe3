package dev.postil.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postil.html.PageBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** Pages with what a reader should get of them: a folder with {@code gt.json.gz} and {@code html/*.html.gz}. */
record Corpus(List<Page> pages) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param truth what the page's people say it holds: text or html, title, author, date, type */
    record Page(String id, URI address, String html, JsonNode truth) {
        String said(String field) {
            return truth.path(field).asText("");
        }

        boolean is(String type) {
            return said("type").equals(type);
        }

        /** Rules are made by looking at six pages of ten; the others show whether they hold for pages nobody looked at. */
        boolean isLookedAt() {
            CRC32 sum = new CRC32();
            sum.update(id.getBytes(StandardCharsets.UTF_8));
            return sum.getValue() % 10 < 6;
        }
    }

    static Corpus read(Path folder) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one :
                JSON.readTree(unpacked(folder.resolve("gt.json.gz"))).properties()) {
            byte[] bytes = unpacked(folder.resolve("html").resolve(one.getKey() + ".html.gz"));
            pages.add(new Page(
                    one.getKey(),
                    address(one.getValue().path("url").asText()),
                    PageBytes.decode(bytes, null),
                    one.getValue()));
        }
        return new Corpus(List.copyOf(pages));
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return URI.create("https://page.example/");
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
