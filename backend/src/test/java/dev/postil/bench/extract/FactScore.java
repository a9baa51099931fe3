package dev.postil.bench.extract;

import dev.postil.bench.extract.Candidate.Found;
import dev.postil.bench.extract.Candidate.Result;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often what is said of a page is right, among the pages whose truth says it; leniently, as the corpus counts. */
record FactScore(double title, double author, double date, double language, double siteName) {
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|written by)\\s+");
    private static final Pattern EDGES = Pattern.compile("^[ \\t\\n\"'|:,.-]+|[ \\t\\n\"'|:,.-]+$");
    private static final Set<String> AND = Set.of("and", "und", "et", "y");

    static FactScore of(Collection<Result> results) {
        return new FactScore(
                share(results, "title", (truth, found) -> isTitle(truth, said(found.title()))),
                share(results, "author", (truth, found) -> isAuthor(truth, said(found.author()))),
                share(results, "date", (truth, found) -> isDay(truth, said(found.date()))),
                share(results, "lang", (truth, found) -> start(truth, 2).equals(start(said(found.language()), 2))),
                share(results, "siteName", (truth, found) -> plain(truth).equals(plain(said(found.siteName())))));
    }

    private static double share(Collection<Result> results, String fact, BiPredicate<String, Found> isRight) {
        List<Result> known = results.stream()
                .filter(result -> !result.page().said(fact).isEmpty())
                .filter(result -> !result.page().said(fact).equals("null"))
                .toList();
        long right = known.stream()
                .filter(result -> isRight.test(result.page().said(fact), result.found()))
                .count();
        return known.isEmpty() ? Double.NaN : (double) right / known.size();
    }

    static boolean isTitle(String truth, String title) {
        Map<String, Integer> one = Words.counted(Words.of(plain(truth)));
        Map<String, Integer> other = Words.counted(Words.of(plain(title)));
        boolean near = !one.isEmpty() && 2.0 * Words.shared(one, other) / (Words.size(one) + Words.size(other)) >= 0.8;
        return near || plain(truth).equals(plain(title));
    }

    static boolean isAuthor(String truth, String author) {
        Set<String> one = names(truth);
        Set<String> other = names(author);
        boolean more = other.containsAll(one) && other.size() <= one.size() + 4;
        return one.equals(other) || (!one.isEmpty() && !other.isEmpty() && (more || one.containsAll(other)));
    }

    private static boolean isDay(String truth, String found) {
        try {
            return found.length() >= 10 && LocalDate.parse(start(truth, 10)).equals(LocalDate.parse(start(found, 10)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>(Words.of(BY.matcher(plain(text)).replaceFirst("")));
        names.removeAll(AND);
        return names;
    }

    private static String plain(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("(?U)\\s+", " ");
        return EDGES.matcher(one).replaceAll("");
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length())).toLowerCase(Locale.ROOT);
    }
}
