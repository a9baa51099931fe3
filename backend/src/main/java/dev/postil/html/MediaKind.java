package dev.postil.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands at an address, by its first bytes where they say it plainly, else by what its server calls it. */
public enum MediaKind {
    HTML,
    TEXT,
    MARKDOWN,
    /** A file that is no page to read: a PDF, a picture, sound, an archive. */
    FILE;

    private static final int HEAD = 512;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\uFEFF?\\s*(?:<\\?xml.*?\\?>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta|script|article|div|p|h1)\\b.*");
    private static final Pattern PLAIN_FILE = Pattern.compile(
            "(?s)^(?:%PDF-|\u0089PNG\r\n|\u00ff\u00d8\u00ff|GIF8[79]a|PK\u0003\u0004|\u001f\u008b|RIFF....WEBP|ID3|OggS|....ftyp).*");

    /**
     * @param contentType the Content-Type header, if there was one
     * @param path the path of the address, whose ending tells Markdown from other text
     */
    public static MediaKind of(@Nullable String contentType, byte[] body, String path) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        if (PLAIN_FILE.matcher(head).matches()) {
            return FILE;
        }
        String type = mediaType(contentType);
        boolean markdown = path.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|mdown)");
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "text/plain" -> markdown ? MARKDOWN : isText(head) ? TEXT : FILE;
            case "", "application/xml", "text/xml", "application/octet-stream", "unknown/unknown" ->
                PAGE.matcher(head).matches()
                        ? HTML
                        : markdown && isText(head) ? MARKDOWN : type.isEmpty() && isText(head) ? TEXT : FILE;
            default -> FILE;
        };
    }

    /** {@code text/html} of {@code Text/HTML; charset=utf-8}; empty when there is none. */
    public static String mediaType(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The type that the bytes themselves tell, for a file whose server does not say. */
    public static String fileType(@Nullable String contentType, byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        String type = mediaType(contentType);
        return type.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,39}") ? type : "application/octet-stream";
    }

    private static boolean isText(String head) {
        return head.chars().noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b);
    }
}
