package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBytesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        none                          | UTF-8        | naïve 文 – ещё
        text/html; charset=UTF-8      | UTF-8        | naïve
        text/html; charset="koi8-r"   | KOI8-R       | ещё раз
        text/html; charset=iso-8859-1 | windows-1252 | “quoted” – naïve
        text/html; charset=utf-8      | windows-1252 | naïve
        text/html; charset=nonsense   | UTF-8        | naïve
        none                          | windows-1252 | a naïve café, “quoted”
        none                          | windows-1251 | Русский текст без всякой кодировки
        none                          | Shift_JIS    | <meta charset=shift_jis>日本語
        none                          | GB18030      | <meta http-equiv=Content-Type content="text/html; charset=gb2312">中文㐂
        none                          | windows-1252 | <meta charset="utf-8">naïve
        none                          | UTF-8        | <meta charset="utf-16">naïve
        """)
    void text_is_read_in_the_charset_it_was_written_in(String contentType, Charset charset, String text) {
        String read = PageBytes.decode(text.getBytes(charset), contentType);
        boolean lies = (contentType != null && contentType.endsWith("utf-8")) || text.contains("\"utf-8\"");
        assertThat(read).isEqualTo(lies ? text.replace('ï', '\ufffd') : text);
    }

    @Test
    void a_byte_order_mark_beats_the_header() {
        assertThat(PageBytes.decode("\ufeffещё".getBytes(StandardCharsets.UTF_16LE), "text/html; charset=koi8-r"))
                .isEqualTo("ещё");
        assertThat(PageBytes.decode("\ufeffещё".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("ещё");
    }

    @Test
    void no_bytes_are_no_text() {
        assertThat(PageBytes.decode(new byte[0], null)).isEmpty();
    }
}
