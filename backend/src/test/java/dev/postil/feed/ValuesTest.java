package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ed@a.example (Ed Ward)      | Ed Ward
                    Ed Ward <ed@a.example>      | Ed Ward
                    "Ed Ward" ed@a.example      | Ed Ward
                    Ed   Ward                   | Ed Ward
                    ed@a.example                | ed@a.example
                    mailto:ed@a.example         | ed@a.example
                    Ed &amp; Al                 | Ed & Al
                    """)
    void a_person_is_called_by_name(String raw, String name) {
        assertThat(Values.person(raw)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Why <select> is hard                   | Why <select> is hard
                    <b>Bold <i>and</i></b> more            | Bold and more
                    One<br/>two                            | One two
                    1 < 2 &amp;&amp; 3 > 2                 | 1 < 2 && 3 > 2
                    &#8220;Quoted&#8221;&nbsp;&hellip;     | “Quoted” …
                    <a href="/x" title="y">Linked</a>      | Linked
                    """)
    void a_title_loses_its_markup_and_keeps_what_it_is_about(String raw, String title) {
        assertThat(Values.plain(raw)).isEqualTo(title);
    }
}
