package dev.postil.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is known by its bytes. */
class ImageTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            \\x89PNG\\r\\n\\x1a\\n..|PNG
            \\xff\\xd8\\xff\\xe0|JPEG
            GIF89a|GIF
            RIFF....WEBPVP8|WEBP
            \\0\\0\\0 ftypavif|AVIF
            \\0\\0\\1\\0\\1|ICO
            <svg xmlns='http://www.w3.org/2000/svg'/>|SVG
            <?xml version='1.0'?>\\n<!-- drawn by hand -->\\n<svg width='1'>|SVG
            <html><svg></svg></html>|-
            <?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><svg>|-
            <!doctype html><svg>|-
            <script>alert(1)</script>|-
            %PDF-1.7|-
            ``|-
            """)
    void what_is_no_picture_has_no_type(String bytes, @Nullable ImageType type) {
        String unescaped = bytes.replace("\\x89", "\u0089")
                .replace("\\x1a", "\u001a")
                .replace("\\xff", "\u00ff")
                .replace("\\xd8", "\u00d8")
                .replace("\\xe0", "\u00e0")
                .translateEscapes();
        assertThat(ImageType.of(unescaped.getBytes(StandardCharsets.ISO_8859_1)).orElse(null))
                .isEqualTo(type);
    }
}
