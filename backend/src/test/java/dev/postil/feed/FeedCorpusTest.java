package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postil.feed.FeedCorpus.Case;
import dev.postil.feed.FeedCorpus.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers reached on other people's feeds; they may only rise. */
class FeedCorpusTest {

    private static final Path FOLDER = Path.of(
                    Objects.requireNonNullElse(System.getenv("POSTIL_CORPORA"), "../../shared/corpora"))
            .resolve("feeds");
    private static final FeedCorpus CORPUS = new FeedCorpus(FOLDER);

    @BeforeEach
    void the_corpus_lies_beside_the_repository() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "no corpus of feeds at " + FOLDER.toAbsolutePath().normalize());
    }

    @Test
    void plain_fields_are_as_expected() throws IOException {
        assertThat(missed("core")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void texts_with_markup_are_as_expected() throws IOException {
        assertThat(missed("html")).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void no_feed_is_refused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Case given : CORPUS.cases()) {
            if (CORPUS.parse(given) instanceof NotAFeed) {
                refused.add(given.file());
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void whole_feeds_give_entries() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path file : CORPUS.real()) {
            if (!(CORPUS.parse(file, null) instanceof ParsedFeed feed)
                    || feed.entries().isEmpty()) {
                without.add(file.getFileName().toString());
            }
        }
        assertThat(without).containsExactly("allthis-partial.json"); // breaks off in the middle of a string
    }

    private static List<Check> missed(String tier) throws IOException {
        List<Check> missed = new ArrayList<>();
        for (Case given : CORPUS.cases()) {
            if (given.tier().equals(tier)) {
                missed.addAll(CORPUS.checks(given).stream()
                        .filter(check -> !check.isMet())
                        .toList());
            }
        }
        return missed;
    }
}
