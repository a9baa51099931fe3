package dev.postil.bench.extract;

import dev.postil.bench.extract.Boosting.Example;
import dev.postil.bench.extract.Boosting.Judge;
import dev.postil.html.JudgedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * {@code SurplusTraining FOLDER}: learns from articles of known text which lines of what we find are surplus, and prints the rows of {@code
 * SurplusTrees}. Before that it says what such rows are worth on pages that they were not learned from: each sixth of the sites is judged by
 * rows learned from the others, and the pages not looked at by rows learned from those looked at.
 */
public final class SurplusTraining {
    private static final int PARTS = 6;
    private static final int SHINGLE = 4;
    private static final double SURPLUS = 0.35;
    private static final double TRUE = 0.65;
    private static final double TOO_MUCH = 0.35;
    private static final double MOST = 0.1;

    private record Line(JudgedLines.One line, List<String> words, double known) {}

    private record Page(Corpus.Page page, List<Line> lines, List<String> truth, int words) {
        String site() {
            String host = String.valueOf(page.address().getHost());
            List<String> names = List.of(host.split("\\."));
            int kept = names.size() > 2 && names.get(names.size() - 2).length() <= 3 ? 3 : 2;
            return String.join(".", names.subList(Math.max(0, names.size() - kept), names.size()));
        }
    }

    private SurplusTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("Skipped: the pages to learn from are not at " + folder + ".");
            return;
        }
        List<Page> pages = Corpus.read(folder.resolve("wcxb")).pages().stream()
                .filter(page -> page.is("article"))
                .map(SurplusTraining::read)
                .filter(page -> !page.lines().isEmpty())
                .toList();
        crossed(pages);
        List<Page> lookedAt =
                pages.stream().filter(page -> page.page().isLookedAt()).toList();
        List<Page> others =
                pages.stream().filter(page -> !page.page().isLookedAt()).toList();
        worth("not looked at, by those looked at", others, Collections.nCopies(others.size(), learn(lookedAt)));
        System.out.println(learn(pages).written(JudgedLines.names()));
    }

    private static void crossed(List<Page> pages) {
        List<String> sites = pages.stream().map(Page::site).distinct().sorted().toList();
        List<Judge> judges = IntStream.range(0, PARTS)
                .mapToObj(part -> learn(pages.stream()
                        .filter(page -> sites.indexOf(page.site()) % PARTS != part)
                        .toList()))
                .toList();
        Map<String, Predicate<Page>> groups = new LinkedHashMap<>();
        groups.put("articles", page -> true);
        groups.put("articles, looked at", page -> page.page().isLookedAt());
        groups.put("articles, not looked at", page -> !page.page().isLookedAt());
        groups.forEach((name, group) -> {
            List<Page> some = pages.stream().filter(group).toList();
            worth(
                    name + ", each sixth of the sites by the others",
                    some,
                    some.stream()
                            .map(page -> judges.get(sites.indexOf(page.site()) % PARTS))
                            .toList());
        });
    }

    private static Judge learn(List<Page> pages) {
        return Boosting.learn(examples(pages));
    }

    private static void worth(String name, List<Page> pages, List<Judge> judges) {
        System.out.printf(
                Locale.ROOT,
                "%s (%d pages): %s%n",
                name,
                pages.size(),
                shown(pages.stream().map(page -> score(page, i -> false)).toList()));
        for (int limit = -50; limit <= 100; limit += 25) {
            int least = limit;
            List<TextScore> scores = IntStream.range(0, pages.size())
                    .mapToObj(i -> judged(pages.get(i), judges.get(i), least))
                    .toList();
            System.out.printf(Locale.ROOT, "  from %+d points on: %s%n", limit, shown(scores));
        }
    }

    private static String shown(List<TextScore> scores) {
        TextScore mean = TextScore.mean(scores);
        return String.format(
                Locale.ROOT,
                "word F1 %.4f, shingle F1 %.4f, precision %.4f, recall %.4f",
                mean.wordF1(),
                mean.shingleF1(),
                mean.precision(),
                mean.recall());
    }

    private static TextScore judged(Page page, Judge judge, int limit) {
        IntPredicate surplus = i -> page.lines().get(i).line().judged()
                && judge.points(page.lines().get(i).line().traits()) > limit;
        int gone = IntStream.range(0, page.lines().size())
                .filter(surplus)
                .map(i -> page.lines().get(i).words().size())
                .sum();
        return score(page, gone > TOO_MUCH * page.words() ? i -> false : surplus);
    }

    private static TextScore score(Page page, IntPredicate gone) {
        List<String> kept = IntStream.range(0, page.lines().size())
                .filter(i -> !gone.test(i))
                .mapToObj(i -> page.lines().get(i).words())
                .flatMap(List::stream)
                .toList();
        return TextScore.of(page.truth(), kept);
    }

    private static List<Example> examples(List<Page> pages) {
        List<Example> examples = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                if (line.line().judged() && (line.known() < SURPLUS || line.known() > TRUE)) {
                    // A line weighs as much as it is of its page, since all pages count the same; but what is most of a
                    // page
                    // teaches little of others.
                    double weight = Math.min(MOST, (line.words().size() + SHINGLE - 1.0) / (page.words() + 30.0));
                    examples.add(new Example(line.line().traits(), line.known() < SURPLUS, weight));
                }
            }
        }
        return examples;
    }

    /** How much of each line stands in the true text, among the same words. */
    private static Page read(Corpus.Page page) {
        List<String> truth = Words.of(page.said("text"));
        Set<String> shingles = Words.shingles(truth).keySet();
        List<JudgedLines.One> lines = JudgedLines.of(page.html(), page.address());
        List<List<String>> words = lines.stream()
                .map(line -> Words.of(line.text().replace("\u00ad", "")))
                .toList();
        List<String> all = words.stream().flatMap(List::stream).toList();
        boolean[] known = new boolean[all.size()];
        for (int i = 0; i + SHINGLE <= all.size(); i++) {
            if (shingles.contains(String.join(" ", all.subList(i, i + SHINGLE)))) {
                Arrays.fill(known, i, i + SHINGLE, true);
            }
        }
        Set<String> trueLines = new HashSet<>();
        page.said("text").lines().forEach(line -> trueLines.add(String.join(" ", Words.of(line))));
        List<Line> read = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            int size = words.get(i).size();
            int start = at;
            long there =
                    IntStream.range(start, start + size).filter(j -> known[j]).count();
            boolean whole = size <= SHINGLE && trueLines.contains(String.join(" ", words.get(i)));
            if (size > 0) {
                read.add(new Line(lines.get(i), words.get(i), whole ? 1 : (double) there / size));
            }
            at += size;
        }
        return new Page(page, read, truth, all.size());
    }
}
