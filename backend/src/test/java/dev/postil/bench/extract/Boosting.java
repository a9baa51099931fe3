package dev.postil.bench.extract;

import dev.postil.html.JudgedLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gradient boosting of small trees over yes-and-no traits, for two classes: each tree mends a little of what those before it got wrong. */
final class Boosting {
    private static final int TREES = 60;
    private static final int DEPTH = 3;
    private static final double STEP = 0.15;
    /** Holds points back where little is known. */
    private static final double DAMPING = 8;

    private static final double LEAST_WEIGHT = 4;
    private static final double LEAST_GAIN = 1;

    /** @param isSurplus what the line is, as people say */
    record Example(BitSet traits, boolean isSurplus, double weight) {}

    private record Tree(
            int trait, @Nullable Tree yes, @Nullable Tree no, int points) {
        int of(BitSet traits) {
            return yes == null || no == null ? points : (traits.get(trait) ? yes : no).of(traits);
        }

        String written(List<String> names) {
            return yes == null || no == null
                    ? String.format(Locale.ROOT, "%+d", points)
                    : "(" + names.get(trait) + " " + yes.written(names) + " " + no.written(names) + ")";
        }
    }

    private final List<Example> examples;
    private final double[] slope;
    private final double[] bend;
    private final int traits;

    private Boosting(List<Example> examples) {
        this.examples = examples;
        this.traits = JudgedLines.names().size();
        this.slope = new double[examples.size()];
        this.bend = new double[examples.size()];
    }

    /** Points are hundredths of log-odds, whole numbers: what is written down is what was learned. */
    record Judge(int start, List<Tree> trees) {
        int points(BitSet traits) {
            return start + trees.stream().mapToInt(tree -> tree.of(traits)).sum();
        }

        String written(List<String> names) {
            StringBuilder rows = new StringBuilder("START = " + start + "\n");
            trees.forEach(tree -> rows.append(tree.written(names)).append('\n'));
            return rows.toString();
        }
    }

    static Judge learn(List<Example> examples) {
        return new Boosting(examples).learn();
    }

    private Judge learn() {
        double all = examples.stream().mapToDouble(Example::weight).sum();
        double surplus = examples.stream()
                .filter(Example::isSurplus)
                .mapToDouble(Example::weight)
                .sum();
        int start = (int) Math.round(100 * Math.log(surplus / (all - surplus)));
        int[] points = new int[examples.size()];
        Arrays.fill(points, start);
        int[] rows = new int[examples.size()];
        Arrays.setAll(rows, i -> i);
        List<Tree> trees = new ArrayList<>();
        for (int round = 0; round < TREES; round++) {
            for (int i = 0; i < rows.length; i++) {
                Example example = examples.get(i);
                double weight = example.weight() * rows.length / all;
                double likely = 1 / (1 + Math.exp(-points[i] / 100.0));
                slope[i] = weight * (likely - (example.isSurplus() ? 1 : 0));
                bend[i] = weight * likely * (1 - likely);
            }
            Tree tree = grow(rows, DEPTH);
            trees.add(tree);
            for (int i = 0; i < rows.length; i++) {
                points[i] += tree.of(examples.get(i).traits());
            }
        }
        return new Judge(start, trees);
    }

    private Tree grow(int[] rows, int depth) {
        double slopes = 0;
        double bends = 0;
        double[] slopeOf = new double[traits];
        double[] bendOf = new double[traits];
        for (int row : rows) {
            slopes += slope[row];
            bends += bend[row];
            BitSet has = examples.get(row).traits();
            for (int trait = has.nextSetBit(0); depth > 0 && trait >= 0; trait = has.nextSetBit(trait + 1)) {
                slopeOf[trait] += slope[row];
                bendOf[trait] += bend[row];
            }
        }
        int best = -1;
        double most = LEAST_GAIN;
        for (int trait = 0; depth > 0 && trait < traits; trait++) {
            double gain = worth(slopeOf[trait], bendOf[trait])
                    + worth(slopes - slopeOf[trait], bends - bendOf[trait])
                    - worth(slopes, bends);
            if (gain > most && bendOf[trait] >= LEAST_WEIGHT && bends - bendOf[trait] >= LEAST_WEIGHT) {
                best = trait;
                most = gain;
            }
        }
        if (best < 0) {
            return new Tree(0, null, null, (int) Math.round(-100 * STEP * slopes / (bends + DAMPING)));
        }
        int split = best;
        int[] yes = Arrays.stream(rows)
                .filter(row -> examples.get(row).traits().get(split))
                .toArray();
        int[] no = Arrays.stream(rows)
                .filter(row -> !examples.get(row).traits().get(split))
                .toArray();
        return new Tree(split, grow(yes, depth - 1), grow(no, depth - 1), 0);
    }

    private static double worth(double slope, double bend) {
        return slope * slope / (bend + DAMPING);
    }
}
