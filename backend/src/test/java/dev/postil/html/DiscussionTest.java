package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscussionTest {
    private static final URI POST = URI.create("https://forum.example/posts/abc/a-title");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <p>Body</p><br><br><a href="https://forum.example/posts/abc/a-title#comments">Discuss</a>        | <p>Body</p> | https://forum.example/posts/abc/a-title#comments
        <p>Body</p><br/><br/><a href='https://forum.example/posts/abc/a-title#comments'> Discuss </a><br> | <p>Body</p> | https://forum.example/posts/abc/a-title#comments
        <p>Body</p><p><a href="/posts/abc/a-title">Comments</a></p>                                       | <p>Body</p> | https://forum.example/posts/abc/a-title
        <p>Body</p><a href="https://news.ycombinator.com/item?id=1">Comments</a>                          | <p>Body</p> | https://news.ycombinator.com/item?id=1
        <p>Body</p><a href="#respond">3 comments</a>                                                      | <p>Body</p> | https://forum.example/posts/abc/a-title#respond
        """)
    void the_last_link_leaves_the_body_and_says_where_to_discuss(String given, String body, URI address) {
        assertThat(Discussion.split(given, POST)).isEqualTo(new Discussion(body, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Body</p>",
                "",
                "<p>We <a href='#comments'>discuss</a> it below.</p>",
                "<p>Body</p><a href='https://other.example/'>Discuss</a>",
                "<p>Body</p><a href='javascript:x#comments'>Discuss</a>",
                "<a href='#comments'>Discuss</a><p>Body</p>",
                "<p>Body</p><a href='#comments'>Everything that I have to say</a>"
            })
    void another_ending_stays(String given) {
        assertThat(Discussion.split(given, POST)).isEqualTo(new Discussion(given, null));
    }
}
