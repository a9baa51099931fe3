package dev.postil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a?b=c#d          | https://example.org/a?b=c#d
            ' https://example.org/ '             | https://example.org/
            HTTP://EXAMPLE.ORG                   | http://example.org/
            https:example.org/a                  | https://example.org/a
            https:\\\\example.org\\a\\b          | https://example.org/a/b
            https:////example.org                | https://example.org/
            //example.org/a                      | https://example.org/a
            example.org                          | https://example.org/
            example.org:8080/a?u=http://b.org/   | https://example.org:8080/a?u=http://b.org/
            blog.example.org?p=1                 | https://blog.example.org/?p=1
            http://example.org:80/               | http://example.org/
            https://example.org:443/             | https://example.org/
            http://example.org:443/              | http://example.org:443/
            http://example.org:0080/             | http://example.org/
            http://example.org:/                 | http://example.org/
            https://example.org./                | https://example.org/
            https://example.org?                 | https://example.org/?
            https://a_b.example.org/             | https://a_b.example.org/
            https://example.org/a/./b/../c       | https://example.org/a/c
            https://example.org/../../a/..       | https://example.org/
            https://example.org/a/%2E%2e/b/%2e   | https://example.org/b/
            https://example.org/a//b             | https://example.org/a//b
            https://example.org/a b?c d#e f      | https://example.org/a%20b?c%20d#e%20f
            https://example.org/über?q=да#ф      | https://example.org/%C3%BCber?q=%D0%B4%D0%B0#%D1%84
            https://example.org/%d0%B4%zz%       | https://example.org/%d0%B4%25zz%25
            https://example.org/[a]{b}^`<>"      | https://example.org/%5Ba%5D%7Bb%7D%5E%60%3C%3E%22
            https://example.org/a;b=(c)*!@$&'+,  | https://example.org/a;b=(c)*!@$&'+,
            https://bücher.example/              | https://xn--bcher-kva.example/
            https://BÜCHER.example/              | https://xn--bcher-kva.example/
            https://straße.example/              | https://xn--strae-oqa.example/
            https://ΟΔΟΣ.example/                | https://xn--pxavbq.example/
            https://президент.рф/                | https://xn--d1abbgf6aiiy.xn--p1ai/
            https://中文。example/                | https://xn--fiq228c.example/
            https://ｅｘａｍｐｌｅ.org/           | https://example.org/
            https://ex%61mple.org/               | https://example.org/
            https://ex\u00ADample.org/           | https://example.org/
            https://ليهمابتكلموشعربي؟.example/   | https://xn--egbpdaj6bu4bxfgehfvwxn.example/
            https://😀.example/                  | https://xn--e28h.example/
            http://2130706433/                   | http://127.0.0.1/
            http://0x7f.1/                       | http://127.0.0.1/
            http://0177.0.0.01/                  | http://127.0.0.1/
            http://127.1/                        | http://127.0.0.1/
            http://１２７.０.０.１/               | http://127.0.0.1/
            http://127.0.0.1./                   | http://127.0.0.1/
            http://%31%32%37.0.0.1/              | http://127.0.0.1/
            http://①②⑦.0.0.1/                    | http://127.0.0.1/
            http://[::1]:8080/a                  | http://[::1]:8080/a
            http://[2001:DB8:0:0:1:0:0:0]/       | http://[2001:db8:0:0:1::]/
            http://[1:0:2:3:4:5:6:7]/            | http://[1:0:2:3:4:5:6:7]/
            http://[0:0:0:0:0:0:0:0]/            | http://[::]/
            http://[::ffff:7f00:1]/              | http://127.0.0.1/
            """)
    void an_address_gets_its_normal_form(String text, String normal) {
        assertThat(WebUrl.parse(text)).map(WebUrl::toString).contains(normal);
        assertThat(WebUrl.parse(normal)).map(WebUrl::toString).contains(normal);
        assertThat(WebUrl.parse(normal)).map(url -> url.uri().toString()).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "two words.here",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "data:text/html,x",
                "localhost:8080",
                "http://",
                "https:///",
                "http://user@example.org/",
                "http://user:secret@example.org/",
                "http://@example.org/",
                "user@example.org",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:99999999999/",
                "http://example.org:8o/",
                "http://example.org:-1/",
                "http://exa mple.org/",
                "http://exam%20ple.org/",
                "http://exam%zzple.org/",
                "http://exam%2Fple.org/",
                "http://exam%ffple.org/",
                "http://exam<ple.org/",
                "http://.example.org/",
                "http://example..org/",
                "http://example.org../",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://1.2.3.08/",
                "http://example.1/",
                "http://[::1/",
                "http://::1/",
                "http://[fe80::1%25eth0]/",
                "http://[1:2:3]/",
                "http://[127.0.0.1]/",
                "http://exa\u202Emple.org/",
                "http://example.org/a\nb",
                "http://example.org/a\tb",
                "http://example.org/\0",
                "http://example.org/\uD800",
            })
    void what_is_not_a_web_address_is_refused(String text) {
        assertThat(WebUrl.parse(text)).isEmpty();
    }

    @Test
    void an_address_has_at_most_2000_characters() {
        String longest = "https://example.org/" + "a".repeat(1_980);

        assertThat(WebUrl.parse(longest)).isPresent();
        assertThat(WebUrl.parse(longest + "a")).isEmpty();
        assertThat(WebUrl.parse("https://example.org/" + "я".repeat(331))).isEmpty();
        assertThat(WebUrl.parse("https://" + "a".repeat(64) + ".org/")).isEmpty();
        assertThat(WebUrl.parse("a".repeat(1_000_000) + ".")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            other               | https://example.org/a/other
            ./other?x#y         | https://example.org/a/other?x#y
            ../../other         | https://example.org/other
            /other              | https://example.org/other
            \\other             | https://example.org/other
            //b.example/c       | https://b.example/c
            ?x=2                | https://example.org/a/b?x=2
            '#f'                | https://example.org/a/b?q=1#f
            ''                  | https://example.org/a/b?q=1
            ' /spaced '         | https://example.org/spaced
            example.com         | https://example.org/a/example.com
            http://b.example    | http://b.example/
            HTTPS://B.example/  | https://b.example/
            """)
    void a_reference_leads_on_from_where_it_stands(String reference, String target) {
        WebUrl base = WebUrl.parse("https://example.org/a/b?q=1#old").orElseThrow();

        assertThat(base.resolve(reference)).map(WebUrl::toString).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:a@b.org", "javascript:void(0)", "ftp://b.org/", "//", "http://", "//a@b.org/", "a\0b"})
    void a_reference_to_something_else_leads_nowhere(String reference) {
        assertThat(WebUrl.parse("https://example.org/").orElseThrow().resolve(reference))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a#section                         | https://example.org/a
            https://example.org/a?                                | https://example.org/a
            https://example.org/a?&                               | https://example.org/a
            https://example.org/a?utm_source=x&UTM_Medium=y       | https://example.org/a
            https://example.org/a?utm_source=x&id=1&fbclid=2&b    | https://example.org/a?id=1&b
            https://example.org/a?gclid=1&mc_eid=2&igshid=3#x     | https://example.org/a
            https://example.org/a?utm=1&mc=2&source=3             | https://example.org/a?utm=1&mc=2&source=3
            https://example.org/a?b=2&a=1                         | https://example.org/a?b=2&a=1
            https://example.org/%7euser/%d0%b4                    | https://example.org/~user/%D0%B4
            https://example.org/#/guide                           | https://example.org/#/guide
            https://example.org/#!/guide                          | https://example.org/#!/guide
            https://example.org/#!                                | https://example.org/
            HTTPS://EXAMPLE.org:443/a                             | https://example.org/a
            http://example.org:80/a                               | http://example.org/a
            http://example.org:8080/a                             | http://example.org:8080/a
            https://bücher.example/a                              | https://xn--bcher-kva.example/a
            https://example.org./a                                | https://example.org/a
            https://example.org/a?_hsenc=1&wbraid=2&twclid=3&si=4 | https://example.org/a?si=4
            https://example.org/a?pk_campaign=1&mtm_source=2      | https://example.org/a
            https://www.example.org/amp/a                         | https://www.example.org/amp/a
            https://example.org/a/amp                             | https://example.org/a
            https://example.org/a/amp/?b=1                        | https://example.org/a?b=1
            https://example.org/amp                               | https://example.org/amp
            https://example.org/amp/                              | https://example.org/amp/
            https://example.org/ampersand/a                       | https://example.org/ampersand/a
            https://example.org/a.amp.html                        | https://example.org/a.html
            https://example.org/a.amp                             | https://example.org/a
            https://example.org/a?amp                             | https://example.org/a
            https://example.org/a?amp=1&b=2                       | https://example.org/a?b=2
            https://example.org/a?outputType=amp                  | https://example.org/a
            https://example.org/a?amp=12                          | https://example.org/a?amp=12
            https://amp.example.org/a                             | https://example.org/a
            https://amp.dev/a                                     | https://amp.dev/a
            https://www.google.com/amp/s/example.org/a            | https://example.org/a
            https://www.google.com/amp/s/amp.example.org/a/amp    | https://example.org/a
            https://www.google.com/search?q=a                     | https://www.google.com/search?q=a
            https://example-org.cdn.ampproject.org/c/s/example.org/a | https://example.org/a
            https://example-org.cdn.ampproject.org/v/example.org/a?usqp=mq331 | http://example.org/a
            https://m.example.org/a                               | https://m.example.org/a
            https://www.greaterwrong.com/posts/x/y?utm_source=z   | https://www.lesswrong.com/posts/x/y
            https://greaterwrong.com/posts/x/y                    | https://www.lesswrong.com/posts/x/y
            https://lesswrong.com/posts/x/y#comments              | https://www.lesswrong.com/posts/x/y
            https://ea.greaterwrong.com/posts/x/y                 | https://forum.effectivealtruism.org/posts/x/y
            https://arxiv.org/pdf/2301.00001v2.pdf                | https://arxiv.org/abs/2301.00001v2
            https://arxiv.org/pdf/2301.00001#page=3               | https://arxiv.org/abs/2301.00001
            https://arxiv.org/pdf/hep-th/9901001                  | https://arxiv.org/abs/hep-th/9901001
            http://www.arxiv.org/pdf/2301.00001v1                 | http://arxiv.org/abs/2301.00001v1
            https://export.arxiv.org/abs/2301.00001               | https://arxiv.org/abs/2301.00001
            https://arxiv.org/html/2301.00001v2                   | https://arxiv.org/abs/2301.00001v2
            https://arxiv.org/list/cs/new                         | https://arxiv.org/list/cs/new
            https://example.org/pdf/1.pdf                         | https://example.org/pdf/1.pdf
            """)
    void addresses_of_one_piece_have_one_canonical_form(String text, String canonical) {
        WebUrl url = WebUrl.parse(text).orElseThrow();

        assertThat(url.canonical()).hasToString(canonical);
        assertThat(url.canonical().canonical()).isEqualTo(url.canonical());
        assertThat(WebUrl.parse(canonical)).contains(url.canonical());
    }

    @Test
    void an_address_knows_where_to_connect() {
        WebUrl url = WebUrl.parse("http://Example.org:8080/").orElseThrow();

        assertThat(url.host()).isEqualTo("example.org");
        assertThat(url.port()).isEqualTo(8080);
        assertThat(WebUrl.parse("https://example.org").orElseThrow().port()).isEqualTo(443);
        assertThat(WebUrl.parse("http://example.org").orElseThrow().port()).isEqualTo(80);
    }
}
