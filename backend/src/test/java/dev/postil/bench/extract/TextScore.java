package dev.postil.bench.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How near a text comes to the true one.
 *
 * @param wordF1 over the words as a bag, whatever their case and order; of many pages the mean
 * @param precision share of the four-word shingles that are true; of many pages the mean over those that have a text
 * @param recall share of the true shingles that are there; of many pages the mean over those that have a true text
 */
record TextScore(double wordF1, double precision, double recall) {
    static TextScore of(List<String> truth, List<String> found) {
        Map<String, Integer> trueShingles = Words.shingles(truth);
        Map<String, Integer> shingles = Words.shingles(found);
        double shared = Words.shared(trueShingles, shingles);
        return new TextScore(
                wordF1(Words.counted(truth), Words.counted(found)),
                shingles.isEmpty() ? Double.NaN : shared / Words.size(shingles),
                trueShingles.isEmpty() ? Double.NaN : shared / Words.size(trueShingles));
    }

    static TextScore mean(Collection<TextScore> scores) {
        return new TextScore(
                mean(scores, TextScore::wordF1), mean(scores, TextScore::precision), mean(scores, TextScore::recall));
    }

    double shingleF1() {
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    private static double mean(Collection<TextScore> scores, ToDoubleFunction<TextScore> part) {
        return scores.stream()
                .mapToDouble(part)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double wordF1(Map<String, Integer> truth, Map<String, Integer> found) {
        if (truth.isEmpty() || found.isEmpty()) {
            return truth.isEmpty() && found.isEmpty() ? 1 : 0;
        }
        return 2.0 * Words.shared(truth, found) / (Words.size(truth) + Words.size(found));
    }
}
