package dev.postil.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind of a picture by its first bytes, whatever its server says; what is none of these is not served. */
enum ImageType {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    AVIF("image/avif"),
    BMP("image/bmp"),
    ICO("image/x-icon"),
    SVG("image/svg+xml");

    private static final int HEAD = 1_024;
    private static final Pattern SVG_ROOT = Pattern.compile(
            "(?s)^\\uFEFF?\\s*(?:<\\?xml.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE\\s+svg[^>\\[]*>\\s*)*<svg[\\s>].*",
            Pattern.CASE_INSENSITIVE);

    final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ImageType> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        } else if (head.startsWith("ftypavif", 4) || head.startsWith("ftypavis", 4)) {
            return Optional.of(AVIF);
        } else if (head.startsWith("BM") && head.length() > 26 && head.startsWith("\0\0\0\0", 6)) {
            return Optional.of(BMP);
        } else if (head.startsWith("\0\0\1\0")) {
            return Optional.of(ICO);
        }
        String text = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return SVG_ROOT.matcher(text).matches() ? Optional.of(SVG) : Optional.empty();
    }
}
