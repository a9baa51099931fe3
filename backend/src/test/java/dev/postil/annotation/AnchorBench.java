package dev.postil.annotation;

import dev.postil.annotation.AnchorCases.Case;
import dev.postil.annotation.AnchorCases.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code make bench-anchors} runs: annotations of every kind of edit, by our anchoring and by two plain ones; and its speed. */
public final class AnchorBench {
    private static final int EACH = 120;

    private AnchorBench() {}

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        boolean show = arguments.length > 1;
        System.out.println(
                "| Edit | Right | Orphaned though there | Wrong | Position only: wrong | Quote only: wrong |");
        System.out.println("|---|---|---|---|---|---|");
        int[] sum = new int[5];
        long next = seed * 1_000_003;
        for (MadeEdits kind : MadeEdits.values()) {
            int[] row = new int[5];
            for (int i = 0; i < EACH; i++) {
                Case made = AnchorCases.make(kind, next++);
                Verdict ours = verdict(made, AnchorBench::ours);
                row[
                        switch (ours) {
                            case RIGHT -> 0;
                            case ORPHANED_THOUGH_THERE -> 1;
                            case WRONG -> 2;
                        }]++;
                row[3] += verdict(made, AnchorBench::position) == Verdict.WRONG ? 1 : 0;
                row[4] += verdict(made, AnchorBench::quote) == Verdict.WRONG ? 1 : 0;
                if (show && ours != Verdict.RIGHT) {
                    show(made, ours);
                }
            }
            print(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), row);
            for (int i = 0; i < row.length; i++) sum[i] += row[i];
        }
        print("all", sum);
        System.out.println();
        speed(seed);
    }

    private static Verdict verdict(Case made, Function<Case, @Nullable TextRange> anchorer) {
        return AnchorCases.judge(made.truth(), anchorer.apply(made));
    }

    static @Nullable TextRange ours(Case made) {
        return Alignment.of(made.before(), made.after()).place(made.range()).orElse(null);
    }

    private static @Nullable TextRange position(Case made) {
        return made.range().end() <= made.after().length() ? made.range() : null;
    }

    private static @Nullable TextRange quote(Case made) {
        String quote = made.range().of(made.before());
        int at = made.after().indexOf(quote);
        return at < 0 ? null : new TextRange(at, at + quote.length());
    }

    private static void print(String name, int[] row) {
        System.out.println("| " + name + " | " + row[0] + " | " + row[1] + " | " + row[2] + " | " + row[3] + " | "
                + row[4] + " |");
    }

    private static void show(Case made, Verdict verdict) {
        TextRange ours = ours(made);
        System.out.println(made.kind() + " " + verdict + " quote=["
                + made.range().of(made.before()) + "] truth="
                + (made.truth() == null
                        ? null
                        : "[" + made.truth().of(made.after()) + "]@"
                                + made.truth().start()) + " ours="
                + (ours == null ? null : "[" + ours.of(made.after()) + "]@" + ours.start()));
    }

    /** A thousand annotations on a post of 27,000 words with edits all over. */
    private static void speed(long seed) {
        Random random = new Random(seed);
        MadeText text = new MadeText(random, 570);
        String before = text.write().text();
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int start = random.nextInt(before.length() - 300);
            ranges.add(new TextRange(start, start + 5 + random.nextInt(250)));
        }
        for (int i = 0; i < 60; i++) {
            var paragraph = text.paragraphs.get(random.nextInt(text.paragraphs.size()));
            switch (i % 3) {
                case 0 -> paragraph.getFirst().getFirst().text = text.word();
                case 1 -> paragraph.add(text.sentence());
                default -> paragraph.set(0, text.sentence());
            }
        }
        text.paragraphs.add(100, text.paragraphs.remove(400));
        java.util.Collections.rotate(text.paragraphs.subList(150, 250), 40);
        Map<String, String> revisions = new java.util.LinkedHashMap<>();
        revisions.put("edited all over", text.write().text());
        text.paragraphs.replaceAll(_ -> text.paragraph());
        revisions.put("rewritten", text.write().text());
        System.out.println(
                "| 1,000 annotations on " + before.split("\\s+").length + " words | ms, median of 20 | placed |");
        System.out.println("|---|---|---|");
        revisions.forEach((name, after) -> {
            List<Double> times = new ArrayList<>();
            int placed = 0;
            for (int run = 0; run < 40; run++) {
                long start = System.nanoTime();
                Alignment alignment = Alignment.of(before, after);
                placed = 0;
                for (TextRange range : ranges) placed += alignment.place(range).isPresent() ? 1 : 0;
                if (run >= 20) times.add((System.nanoTime() - start) / 1e6);
            }
            times.sort(null);
            System.out.printf("| %s | %.0f | %d |%n", name, times.get(10), placed);
        });
    }
}
