package dev.postil.html;

import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells surplus lines from those of the text. Each row is a small tree: a {@link Trait}, what follows when the line has it, what follows
 * when it has not; at the ends stand points. Those of all rows and the start together are a hundred times the logarithm of how much more
 * likely the line is surplus than of the text.
 *
 * <p>The rows are learned, by {@code make learn-surplus}: from the articles of pages whose text people wrote down, line by line, as what our
 * rules leave is or is not in it. A line weighs as much as it is of its page. Boosting makes each tree mend a little of what those before it
 * got wrong. Nobody wrote or changed a row by hand; after a change of the traits or of the rules before them all are learned anew. What
 * they are worth on pages that they were not learned from stands in docs/performance.md.
 */
final class SurplusTrees {
    private static final int START = -343;
    private static final int LIMIT = 0;
    private static final String ROWS = """
            (ALL_LINKED +109 (FIVE_ALIKE (WITHIN_NOTE +51 -7) (BOX_HAS_PROSE +7 +151)))
            (ENDS (IN_LAST_7TH (SAYS_SITE +52 +9) (WITHIN_NOTE +18 -10)) (IN_SECTION (DEEP_ELSEWHERE +94 +23) (OWN_LINK +55 +4)))
            (CAPITALS (HEADING (FIVE_ALIKE -5 +23) (IN_LIST +12 +49)) (LAST (IN_FIRST_20TH -5 +34) (DEEP_ELSEWHERE +12 -8)))
            (ENDS (IN_LAST_7TH (ALIKE_AFTER -1 +18) (ALIKE_HAVE_TENTH -10 +16)) (PART_IS_SMALL (OWN_LINK +22 +0) (ENDS_IN_COLON -4 +30)))
            (DIVISION (ALIKE_HAVE_TENTH -7 +44) (ENDS (WITHIN_NOTE +19 -7) (WITHIN_QUESTION +44 +6)))
            (NONE_ALIKE (PART_HAS_TENTH -4 +41) (DEEP_ELSEWHERE (IN_LIST -5 +17) (SAYS_OURS +39 -5)))
            (PART_IS_DENSE (SAYS_OURS (LINKED +39 +1) (TENTH_OF_PROSE_AFTER +7 -9)) (NAMED_TEXT (ALIKE_HAVE_HALF -2 +34) (QUARTER_LINKED +20 +1)))
            (NONE_ALIKE (PART_HAS_TENTH -4 +28) (LITTLE_PROSE_AFTER (IN_LIST -5 +17) (IN_SECTION +10 -5)))
            (CAPITALS (THREE_SENTENCES (LINKED +39 -1) (PROSE_AFTER -4 +14)) (WITHIN_CARD (HEADING_BEFORE -2 +14) (SAYS_MEDIA +8 -7)))
            (PART_IS_DENSE (SAYS_OURS (LINKED +26 +1) (IN_LAST_7TH +5 -8)) (IN_LIST (NAMED_CARD +28 -8) (PROSE_AFTER -1 +17)))
            (BOX_HAS_PROSE (SAYS_MEDIA (ENDS +3 +29) (SAYS_SITE +20 -6)) (IN_LIST (NAMED_CARD +24 -7) (UNDER_160 +19 +3)))
            (QUARTER_LINKED (HEADING (UNDER_40 -10 +0) (PROSE_AFTER +0 +20)) (NONE_ALIKE (PART_HAS_TENTH -5 +20) (WITHIN_NOTE +11 -4)))
            (SAYS_CALL (ALIKE_AFTER (WITHIN_NOTE +13 -5) (HEADING_BEFORE +3 +20)) (NAMED_TEXT (ALIKE_HAVE_HALF -1 +16) (WITHIN_QUESTION +16 -4)))
            (ENDS (UNDER_80 (IN_LIST -5 +18) (IN_SECOND_HALF +0 -9)) (UNDER_320 (PROSE_AFTER -4 +7) (HEADING_BEFORE -5 +26)))
            (FIVE_ALIKE (SAYS_MEDIA (UNDER_320 -2 +14) (OWN_LINK +6 -5)) (ALIKE_HAVE_HALF (SHORT_AFTER +3 -9) (HEADING_ON_TOPIC +0 +14)))
            (IN_LAST_7TH (IN_LIST (TITLE_CASE +5 -9) (WITHIN_CARD +19 +6)) (IN_SECTION (ALIKE_BEFORE +15 +2) (SAYS_OURS +16 -5)))
            (PART_HAS_PROSE (WITHIN_NOTE (CALLS_AROUND +24 -2) (DEEP_ELSEWHERE +5 -8)) (OWN_LINK (WITHIN_TEXT -2 +15) (DEEP_IN_MAIN_BOX +18 +0)))
            (SAYS_SITE (SAYS_MEDIA -4 (MUCH_PROSE_AROUND +4 +21)) (NAMED_CALL +20 (SAYS_MEDIA +7 -2)))
            (IN_SECOND_HALF (IN_LIST (LINKS_AROUND +11 -9) (HEADING_BEFORE -1 +7)) (BOX_HAS_TENTH (CAPITALS +2 -11) (IN_LIST -6 +8)))
            (DEEP_IN_MAIN_BOX (PART_HAS_TENTH (CAPITALS +6 -9) (IN_LIST +3 +21)) (WITHIN_QUESTION (HEADING_BEFORE -5 +18) (ITEM_AFTER -11 +0)))
            (SAYS_CONTACT (MUCH_PROSE_AROUND +1 +26) (BOX_HAS_TENTH (LINKED +3 -6) (SAYS_PRICE +17 +1)))
            (PART_HAS_PROSE (WITHIN_NOTE (IN_MAIN_BOX +31 +1) (ENDS -7 +4)) (LITTLE_PROSE_AFTER (PROSE_BEFORE +4 +19) (NAMED_TEXT +14 +0)))
            (SAYS_CALL (UNDER_80 (TENTH_OF_PROSE_AFTER +3 +21) (SAYS_PERSON +17 +2)) (WITHIN_CARD (HEADING -7 +8) (PART_HAS_PROSE -6 +2)))
            (IN_SECOND_HALF (IN_LIST (LINKS_AROUND +9 -9) (SAYS_CONTACT +21 +3)) (IN_SECTION (ALIKE_BEFORE +13 +0) (NONE_ALIKE +10 -7)))
            (SAYS_SITE (UNDER_320 (PROSE_AFTER +0 +18) (IN_LAST_7TH +7 -6)) (NAMED_LINKS (NAMED_TEXT +0 +21) (SAYS_MEDIA +5 -2)))
            (MUCH_PROSE_AROUND (WITHIN_CARD (HEADING_ON_TOPIC -1 +15) (SAYS_WE +6 -5)) (HEADING_BEFORE (ALIKE_HAVE_TENTH -7 +9) (CALLS_AROUND +12 +2)))
            (DEEP_IN_MAIN_BOX (PART_HAS_TENTH (CAPITALS +5 -8) (HALF_LINKED -2 +15)) (IN_SECOND_HALF (WITHIN_QUESTION +13 +1) (DEEP_ELSEWHERE +4 -7)))
            (IN_LIST (NAMED_CARD +12 (IN_FIRST_20TH +9 -8)) (BOX_HAS_TENTH (IN_SECOND_HALF +2 -6) (SAYS_PRICE +16 +3)))
            (PART_HAS_PROSE (HEADING_BEFORE (IN_LIST +5 -10) (WITHIN_NOTE +12 -2)) (THREE_SENTENCES (IN_SECOND_HALF +16 -4) (HEADING_AFTER +8 -1)))
            (NAMED_CALL +15 (SAYS_SITE (SAYS_MEDIA -4 +10) (SAYS_MEDIA +5 -2)))
            (NONE_ALIKE (PART_HAS_TENTH -4 (PROSE_BEFORE +2 +14)) (NAMED_LINKS (UNDER_160 +20 +1) (SAYS_CONTACT +15 -1)))
            (NAMED_TEXT (HEADING_BEFORE (PART_HAS_PROSE -8 +3) (ALIKE_HAVE_HALF -1 +12)) (LINKED (HEADING_AFTER +9 +1) (IN_SECTION +4 -4)))
            (PART_HAS_PROSE (HEADING_BEFORE (BOX_HAS_TENTH -11 -2) (WITHIN_NOTE +10 -1)) (LITTLE_PROSE_AFTER (PROSE_BEFORE +1 +14) (UNDER_320 +0 +8)))
            (DEEP_IN_MAIN_BOX (PART_HAS_TENTH (CAPITALS +5 -7) (HALF_LINKED -2 +12)) (WITHIN_QUESTION (HEADING_AFTER -5 +13) (ITEM_AFTER -9 +0)))
            (SAYS_CONTACT (UNDER_160 -1 +18) (CAPITALS (HEADING -4 +7) (ITEM -10 -1)))
            (SAYS_CALL (CALLS_AROUND (FAR_FROM_MAIN_BOX +7 -5) (FAR_FROM_MAIN_BOX -5 +12)) (NAMED_TEXT (WITHIN_SIDE -8 +8) (IN_LAST_7TH +3 -3)))
            (PART_HAS_PROSE (HEADING_BEFORE (ALIKE_HAVE_TENTH -9 +4) (WITHIN_NOTE +9 -1)) (OWN_LINK (WITHIN_TEXT -4 +8) (IN_LIST -7 +2)))
            (NAMED_CALL +11 (SAYS_WE (AMONG_LAST_3 -3 +7) (AMONG_LAST_3 +5 -2)))
            (DEEP_IN_MAIN_BOX (WITHIN_QUESTION -6 (PART_IS_DENSE -1 +11)) (WITHIN_QUESTION (HEADING_AFTER -4 +11) (ITEM_BEFORE -8 +0)))
            (SAYS_SITE (HEADING_OFF_TOPIC (CALLS_AROUND -2 +18) (PART_HAS_TENTH -8 +5)) (NAMED_LINKS (ALIKE_HAVE_HALF +15 -2) (SAYS_CONTACT +11 -1)))
            (MUCH_PROSE_AROUND (WITHIN_MEDIA +19 (WITHIN_CARD +5 -3)) (CALLS_AROUND (WITHIN_NOTE +17 +3) (WITHIN_TOP +13 -1)))
            (PART_HAS_PROSE (ENDS (UNDER_80 +9 -4) (HEADING_ON_TOPIC +10 -3)) (THREE_SENTENCES (ALIKE_BEFORE -2 +14) (UNDER_160 +3 -4)))
            (SAYS_PERSON (OFF_TOPIC +14 (WITHIN_TEXT -4 +2)) (NAMED_QUESTION +10 (ITEM_AFTER -7 +0)))
            (SAYS_SITE (OFF_TOPIC (TENTH_OF_PROSE_AFTER +14 +0) (UNDER_160 +10 -2)) (NAMED_LINKS (UNDER_160 +15 -1) (SAYS_MEDIA +3 -2)))
            (PART_HAS_PROSE (REPEATED (IN_SECTION +16 -5) (SAYS_OURS +9 -3)) (WITHIN_NOTE (IN_SECTION -9 +0) (NO_PROSE_BEFORE +12 +2)))
            (IN_SECOND_HALF (NAMED_LINKS +13 (SHORT_BEFORE +4 -1)) (DEEP_ELSEWHERE (PART_HAS_TEN_LINES -5 +11) (DEEP_IN_MAIN_BOX +5 -5)))
            (SAYS_PRICE (VERY_FAR_FROM_MAIN_BOX (IN_SECTION +18 +1) (SAYS_WE +11 -5)) (SAYS_CONTACT (SAYS_MEDIA +19 -1) (CAPITALS +2 -2)))
            (IN_LIST (NAMED_CARD +9 (IN_FIRST_20TH +9 -6)) (HEADING (HEADING_BEFORE +11 -7) (HEADING_BEFORE -4 +4)))
            (DEEP_IN_MAIN_BOX (PARAGRAPH (PART_HAS_TENTH -6 +2) (HALF_LINKED -2 +11)) (PARAGRAPH (ALIKE_AFTER -2 +3) (ALIKE_HAVE_TENTH -11 +0)))
            (IN_SECOND_HALF (WITHIN_NOTE (PART_HAS_TEN_LINES -9 +12) (PART_HAS_PROSE -2 +3)) (TWO_SENTENCES (ALIKE_HAVE_TENTH -7 +9) (DEEP_ELSEWHERE +6 -1)))
            (SAYS_PERSON (OFF_TOPIC +12 -1) (NAMED_QUESTION +9 (ITEM_AFTER -6 +0)))
            (SAYS_PRICE (VERY_FAR_FROM_MAIN_BOX (IN_SECTION +16 +1) (SAYS_WE +9 -4)) (SAYS_CONTACT (SAYS_MEDIA +16 -1) (PART_HAS_PROSE -2 +1)))
            (SAYS_SITE (HEADING_OFF_TOPIC (CALLS_AROUND -2 +15) (PART_HAS_TENTH -8 +4)) (NAMED_LINKS (ALIKE_HAVE_HALF +13 -3) (DEEP_IN_MAIN_BOX +5 -1)))
            (WITHIN_RATING (WITHIN_CARD -10 +2) (WITHIN_CARD (HEADING -7 +6) (SAYS_MEDIA +4 -1)))
            (NONE_ALIKE (PART_HAS_TENTH -4 (HEADING_ON_TOPIC -1 +9)) (IN_SECOND_HALF (ON_TOPIC +4 +0) (IN_SECTION +3 -5)))
            (WITHIN_CALL (WITHIN_CARD -1 +13) (SAYS_PERSON (OFF_TOPIC +11 -1) (NAMED_QUESTION +9 -1)))
            (SAYS_CONTACT (SAYS_MEDIA +15 -1) (PART_IS_DENSE (SHORT_AFTER -6 +0) (HEADING_AFTER +7 +0)))
            (WITHIN_RATING (WITHIN_CARD -10 +2) (NAMED_TEXT (ON_TOPIC +10 +1) (SAYS_WE +4 -1)))
            (REPEATED (FIVE_ALIKE (ALIKE_HAVE_HALF -3 +12) -6) (WITHIN_RATING -10 (FIVE_ALIKE -1 +4)))
            (HEADING (HEADING_BEFORE (DEEP_IN_MAIN_BOX -1 +9) (IN_LAST_7TH +3 -7)) (ENDS (UNDER_80 +9 -2) (ENDS_IN_COLON -6 +5)))
            """;

    private record Tree(
            @Nullable Trait trait,
            @Nullable Tree yes,
            @Nullable Tree no,
            int points) {
        int points(Line line) {
            Tree at = this;
            while (at.trait != null && at.yes != null && at.no != null) {
                at = at.trait.of(line) ? at.yes : at.no;
            }
            return at.points;
        }
    }

    private static final Pattern WORD = Pattern.compile("[()]|[^() ]+");
    private static final List<Tree> TREES = parse(ROWS);

    private SurplusTrees() {}

    static boolean isSurplus(Line line) {
        int points = START;
        for (Tree tree : TREES) {
            points += tree.points(line);
        }
        return points > LIMIT;
    }

    private static List<Tree> parse(String rows) {
        return rows.lines()
                .map(row ->
                        tree(WORD.matcher(row).results().map(MatchResult::group).iterator()))
                .toList();
    }

    private static Tree tree(Iterator<String> words) {
        String word = words.next();
        if (!word.equals("(")) {
            return new Tree(null, null, null, Integer.parseInt(word));
        }
        Tree tree = new Tree(Trait.valueOf(words.next()), tree(words), tree(words), 0);
        words.next();
        return tree;
    }
}
