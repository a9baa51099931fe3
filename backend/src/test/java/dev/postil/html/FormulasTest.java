package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas of every make become the MathML that they were made from, which stands beside each fixture. */
class FormulasTest {
    private static final Set<String> WRAPPERS = Set.of(
            "math", "mrow", "mstyle", "mpadded", "semantics", "merror", "mphantom", "mtd", "mtr", "mtable", "menclose");
    private static final Map<String, String> SAME = Map.of("munder", "msub", "mover", "msup", "munderover", "msubsup");

    static Stream<ReadingFixtures.Fixture> fixtures() {
        return ReadingFixtures.named("maths-").stream();
    }

    @Test
    void there_are_twenty_kinds() {
        assertThat(fixtures()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void no_formula_and_no_sign_is_lost(ReadingFixtures.Fixture fixture) {
        Element body = Jsoup.parse(fixture.cleaned()).body();
        List<String> found =
                body.select("math").stream().map(FormulasTest::canonical).toList();
        List<String> expected =
                fixture.beside(".mml").lines().map(FormulasTest::expected).toList();
        assertThat(found).isEqualTo(expected);
        assertThat(withoutMath(body)).doesNotContain("mjx", "\\", "{", "}", "font-face", "margin");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void cleaning_again_changes_nothing(ReadingFixtures.Fixture fixture) {
        String once = fixture.cleaned();
        assertThat(Sanitizer.clean(once, ReadingFixtures.PAGE).html()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        It cost $5 and then $7.                 | It cost $5 and then $7.
        From $10_000 to $20_000, or $$ to $$$.  | From $10_000 to $20_000, or $$ to $$$.
        Write \\\\(\\\\nosuchmacro{x}\\\\) here. | Write \\\\(\\\\nosuchmacro{x}\\\\) here.
        <code>\\\\(x\\\\)</code> and <code>$$y$$</code> | \\\\(x\\\\) and $$y$$
        """)
    void what_is_no_formula_stays_as_it_was(String given, String expected) {
        assertThat(Jsoup.parse(Sanitizer.clean(given.replace("\\\\", "\\"), ReadingFixtures.PAGE)
                                .html())
                        .text())
                .isEqualTo(expected.replace("\\\\", "\\"));
    }

    @Test
    void a_formula_without_end_is_given_up() {
        String bomb = "\\def\\a{\\a\\a}\\a";
        assertThat(new Tex().math(bomb, false)).isEmpty();
        assertThat(new Tex().math("{".repeat(3_000) + "x" + "}".repeat(3_000), false))
                .isNotNull();
        assertThat(new Tex().math("x^2", false)).isPresent();
    }

    private static String withoutMath(Element body) {
        Element copy = body.clone();
        copy.select("math").remove();
        return copy.text();
    }

    private static String expected(String mathml) {
        return canonical(
                Jsoup.parse(Sanitizer.clean(mathml, ReadingFixtures.PAGE).html())
                        .body());
    }

    /** Structure and signs, without what only groups, spaces or styles. */
    private static String canonical(Element element) {
        String name = element.normalName();
        if (element.childrenSize() == 0 || name.equals("mtext")) {
            return signs(element.wholeText());
        }
        List<String> parts =
                element.children().stream().map(FormulasTest::canonical).toList();
        if (WRAPPERS.contains(name) || name.equals("body")) {
            return String.join("", parts)
                    + element.childNodes().stream()
                            .filter(TextNode.class::isInstance)
                            .map(text -> signs(((TextNode) text).text()))
                            .collect(Collectors.joining());
        }
        return SAME.getOrDefault(name, name) + "(" + String.join(name.equals("msqrt") ? "" : "|", parts) + ")";
    }

    private static String signs(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u2061-\\u2064]", "")
                .replaceAll("[ˆ\\u0302]", "^")
                .replaceAll("[¯ˉ―‾\\u0305\\u0304]", "¯")
                .replaceAll("[⃗]", "→")
                .replace('−', '-')
                .replace('∣', '|');
    }

    @Test
    void what_only_may_hold_formulas_is_no_formula() {
        assertThat(Sanitizer.clean(
                                "<blockquote class='abstract mathjax'>A river of width $w_0$ seldom runs straight.</blockquote>",
                                URI.create("https://river.example/"))
                        .text())
                .startsWith("A river of width")
                .endsWith("seldom runs straight.");
    }

    @Test
    void a_text_that_is_nothing_but_signs_of_formulas_stays_as_it_is() {
        assertThat(Sanitizer.clean("<p>" + "from $x_1$ to ".repeat(40_000), URI.create("https://river.example/"))
                        .html())
                .startsWith("<p>from $x_1$ to ");
    }
}
