package dev.postil.bench.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.postil.bench.extract.Candidate.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code ExtractBench FOLDER [OUT.jsonl]}: the table of {@code make bench-extract} for the corpora in a folder; with a second argument
 * also what was found of each page, for a look at the differences.
 */
public final class ExtractBench {
    private static final String LINE = "%-34s %-16s %5s %7s %10s %10s %7s %6s %7s %6s%n";

    private ExtractBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("Skipped: the pages to measure on are not at " + folder + ".");
            return;
        }
        Corpus corpus = Corpus.read(folder.resolve("wcxb"));
        Map<Candidate, List<Result>> found = new LinkedHashMap<>();
        for (Candidate candidate : Candidate.values()) {
            found.put(candidate, candidate.findAll(corpus.pages()));
        }
        System.out.printf(
                LINE, "pages", "by", "n", "word F1", "shingle F1", "precision", "recall", "title", "author", "date");
        Map<String, Predicate<Corpus.Page>> groups = new LinkedHashMap<>();
        groups.put("articles", page -> page.is("article"));
        groups.put("articles, looked at", page -> page.is("article") && page.isLookedAt());
        groups.put("articles, not looked at", page -> page.is("article") && !page.isLookedAt());
        groups.put("all types", page -> true);
        groups.put("all types, looked at", Corpus.Page::isLookedAt);
        groups.put("all types, not looked at", page -> !page.isLookedAt());
        for (String type : List.of("forum", "documentation", "service", "listing", "product", "collection")) {
            groups.put(type, page -> page.is(type));
        }
        groups.forEach((name, group) -> found.forEach((candidate, results) -> row(
                name,
                candidate,
                results.stream().filter(result -> group.test(result.page())).toList())));
        List<Result> ours = found.getOrDefault(Candidate.POSTIL, List.of());
        poor(ours);
        facts(Corpus.read(folder.resolve("mozilla")));
        speed(corpus);
        if (arguments.length > 1) {
            write(ours, Path.of(arguments[1]));
        }
    }

    private static TextScore score(Result result) {
        return TextScore.of(
                Words.of(result.page().said("text")),
                Words.ofHtml(result.found().html()));
    }

    private static void row(String name, Candidate candidate, List<Result> results) {
        TextScore text =
                TextScore.mean(results.stream().map(ExtractBench::score).toList());
        FactScore facts = FactScore.of(results);
        System.out.printf(
                LINE,
                name,
                named(candidate),
                results.size(),
                shown(text.wordF1()),
                shown(text.shingleF1()),
                shown(text.precision()),
                shown(text.recall()),
                shown(facts.title()),
                shown(facts.author()),
                shown(facts.date()));
    }

    /** Pages of 100 true words or more that share less than half of their words with what was found. */
    private static void poor(List<Result> results) {
        results.stream()
                .filter(result -> Words.of(result.page().said("text")).size() >= 100)
                .filter(result -> score(result).wordF1() < 0.5)
                .map(Result::page)
                .forEach(page ->
                        System.out.printf("below half: %s %s %s%n", page.id(), page.said("type"), page.address()));
    }

    private static void facts(Corpus corpus) {
        for (Candidate candidate : List.of(Candidate.POSTIL, Candidate.READABILITY4J)) {
            FactScore facts = FactScore.of(candidate.findAll(corpus.pages()));
            System.out.printf(
                    "as mozilla reads its own pages, %s: title %s, author %s, language %s, site %s (%d pages)%n",
                    named(candidate),
                    shown(facts.title()),
                    shown(facts.author()),
                    shown(facts.language()),
                    shown(facts.siteName()),
                    corpus.pages().size());
        }
    }

    /** All processor time of the process counts, that of the garbage collector too. */
    private static void speed(Corpus corpus) {
        List<Corpus.Page> articles =
                corpus.pages().stream().filter(page -> page.is("article")).toList();
        for (List<Corpus.Page> pages : List.of(articles, corpus.pages())) {
            for (Candidate candidate : Candidate.values()) {
                candidate.findAll(pages);
                var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                long before = process.getProcessCpuTime();
                candidate.findAll(pages);
                double seconds = (process.getProcessCpuTime() - before) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.0f pages a CPU-second, warm (%d pages)%n",
                        named(candidate),
                        pages.size() / seconds,
                        pages.size());
            }
        }
    }

    private static void write(List<Result> results, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (Result result : results) {
                out.println(json.createObjectNode()
                        .put("id", result.page().id())
                        .put("html", result.found().html())
                        .put("title", result.found().title())
                        .put("author", result.found().author())
                        .put("date", result.found().date()));
            }
        }
    }

    private static String named(Candidate candidate) {
        return candidate.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.3f", share);
    }
}
