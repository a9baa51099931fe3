package dev.postil.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.annotation.AnchorCases.Case;
import dev.postil.annotation.AnchorCases.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where annotated words stand after an edit. A wrong place is worse than none. */
class AnchorTest {
    private static final int EACH = 60;

    @ParameterizedTest
    @EnumSource
    void nothing_is_ever_put_on_other_words_and_little_is_lost(MadeEdits kind) {
        EnumMap<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int seed = 0; seed < EACH; seed++) {
            Case made = AnchorCases.make(kind, 77_000 + seed);
            TextRange answer = AnchorBench.ours(made);
            Verdict verdict = AnchorCases.judge(made.truth(), answer);
            verdicts.merge(verdict, 1, Integer::sum);
            assertThat(verdict)
                    .as(
                            "%s with seed %s: [%s] on [%s]",
                            kind, seed, text(made.before(), made.range()), text(made.after(), answer))
                    .isNotEqualTo(Verdict.WRONG);
        }
        double right = verdicts.getOrDefault(Verdict.RIGHT, 0) / (double) EACH;
        assertThat(right).isGreaterThanOrEqualTo(kind.keepsWords ? 0.995 : 0.95);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void revisions_as_authors_make_them(String pair) {
        String name = pair.lines().findFirst().orElseThrow();
        String[] texts = pair.substring(name.length()).strip().split("\n===\n");
        String before = bare(texts[0]);
        String after = bare(texts[1]);
        TextRange answer = Alignment.of(before, after)
                .place(Objects.requireNonNull(marked(texts[0])))
                .orElse(null);
        assertThat(text(after, answer)).as(name).isEqualTo(text(after, marked(texts[1])));
        assertThat(answer).as(name).isEqualTo(marked(texts[1]));
    }

    @Test
    void the_distance_is_levenshteins() {
        assertThat(Distance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(Distance.between("a".repeat(200), "a".repeat(100) + "b" + "a".repeat(90)))
                .isEqualTo(10);
        assertThat(Distance.within("needle in", "a haystack with a nedle in it"))
                .isEqualTo(1);
        assertThat(Distance.between("", "abc")).isEqualTo(3);
        assertThat(Distance.within("abc", "")).isEqualTo(3);
    }

    static Stream<String> pairs() throws IOException {
        try (InputStream file = AnchorTest.class.getResourceAsStream("/anchors/revision-pairs.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## ")).skip(1);
        }
    }

    private static String bare(String marked) {
        return marked.replace("[[", "").replace("]]", "");
    }

    private static @Nullable TextRange marked(String text) {
        int start = text.indexOf("[[");
        return start < 0 ? null : new TextRange(start, text.indexOf("]]") - 2);
    }

    private static @Nullable String text(String text, @Nullable TextRange range) {
        return range == null ? null : range.of(text);
    }
}
