package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UTF-8        | text/xml                          | <?xml version='1.0'?><a>Ж’é</a>
                    UTF-8        | text/xml; charset=iso-8859-1      | <?xml version='1.0' encoding='windows-1251'?><a>Ж’é</a>
                    UTF-16LE     | text/xml                          | <?xml version='1.0' encoding='utf-16'?><a>Ж’é</a>
                    UTF-16BE     | text/xml; charset=utf-8           | <a>Ж’é</a>
                    UTF-32LE     |                                   | <a>Ж’é</a>
                    windows-1251 | application/xml; charset='cp1251' | <?xml version='1.0' encoding='utf-8'?><a>Жар</a>
                    windows-1251 | application/xml                   | <?xml version="1.0" encoding="windows-1251"?><a>Жар</a>
                    windows-1252 | text/xml; charset=us-ascii        | <a>“é”</a>
                    windows-1252 | text/xml                          | <?xml version='1.0' encoding='ISO-8859-1'?><a>“é”</a>
                    windows-1252 | text/xml; charset=nonsense        | <?xml version='1.0' encoding='utf-16'?><a>“é”</a>
                    ISO-2022-JP  | text/xml                          | <?xml version='1.0' encoding='iso-2022-jp'?><a>日本</a>
                    EUC-JP       | text/xml                          | <a xml:lang='ja'>日本語の文</a>
                    windows-1251 | text/xml                          | <language>ru</language><a>Жар</a>
                    """)
    void the_bytes_decide_then_http_then_the_declaration(String charset, String contentType, String text) {
        assertThat(FeedText.decode(text.getBytes(Charset.forName(charset)), contentType))
                .isEqualTo(text);
    }

    @Test
    void a_byte_gone_wrong_does_not_spoil_the_rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Жар-птица ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);

        assertThat(FeedText.decode(bytes.toByteArray(), null)).isEqualTo("Жар-птица \uFFFD");
    }
}
