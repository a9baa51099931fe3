package dev.postil.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the pieces of a text are in its next revision: by the same words, else by like words between the same neighbours. */
public final class Moved {
    private static final int NOWHERE = -1;
    private static final double LIKE = 0.5;

    private final int[] to;
    private final int after;

    private Moved(int[] to, int after) {
        this.to = to;
        this.after = after;
    }

    public static Moved between(List<String> before, List<String> after) {
        int[] to = new int[before.size()];
        Arrays.fill(to, NOWHERE);
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            places.computeIfAbsent(after.get(i), text -> new ArrayDeque<>()).add(i);
        }
        int last = NOWHERE;
        for (int i = 0; i < to.length; i++) {
            Deque<Integer> same = places.getOrDefault(before.get(i), new ArrayDeque<>());
            int behind = last;
            Integer place = same.stream().filter(it -> it > behind).findFirst().orElse(same.peekFirst());
            if (place != null) {
                same.remove(place);
                to[i] = place;
                last = place;
            }
        }
        findLike(before, after, to);
        return new Moved(to, after.size());
    }

    private static void findLike(List<String> before, List<String> after, int[] to) {
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(to).forEach(taken::add);
        for (int i = 0; i < to.length; i++) {
            if (to[i] != NOWHERE) {
                continue;
            }
            int from = i == 0 ? 0 : to[i - 1] + 1;
            int until = after.size();
            for (int j = i + 1; j < to.length; j++) {
                if (to[j] != NOWHERE) {
                    until = to[j];
                    break;
                }
            }
            double best = LIKE;
            for (int place = from; place < Math.min(until, from + 20); place++) {
                double likeness = taken.contains(place) ? 0 : likeness(before.get(i), after.get(place));
                if (likeness > best) {
                    best = likeness;
                    to[i] = place;
                }
            }
            taken.add(to[i]);
        }
    }

    /** The share of words in common. */
    private static double likeness(String one, String other) {
        Set<String> ours = new HashSet<>(List.of(one.split(" ")));
        Set<String> theirs = new HashSet<>(List.of(other.split(" ")));
        int all = ours.size() + theirs.size();
        ours.retainAll(theirs);
        return 2.0 * ours.size() / all;
    }

    /** Whether the piece is still there. */
    public boolean kept(int piece) {
        return piece >= 0 && piece < to.length && to[piece] != NOWHERE;
    }

    /** Where the piece is, or what follows where it was. */
    public int place(int piece) {
        for (int i = Math.max(0, piece); i < to.length; i++) {
            if (to[i] != NOWHERE) {
                return to[i];
            }
        }
        for (int i = Math.min(piece, to.length - 1); i >= 0; i--) {
            if (to[i] != NOWHERE) {
                return Math.min(to[i] + 1, Math.max(0, after - 1));
            }
        }
        return Math.clamp(piece, 0, Math.max(0, after - 1));
    }
}
