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
    private static final int START = -350;
    /** A little below even odds: what is as likely to stand around the text as to be of it goes. */
    private static final int LIMIT = -8;

    private static final String ROWS = """
            (FIVE_ALIKE (ALL_LINKED +102 (DEEP_ELSEWHERE +22 -8)) (BOX_HAS_PROSE (MUCH_PROSE_AROUND +0 +35) +153))
            (CAPITALS (PROSE_AFTER (HEADING -3 +14) (ENDS_IN_LINK +72 +29)) (IN_SECTION (UNDER_LAST_HEADING +61 +4) (LITTLE_PROSE_AFTER +21 -9)))
            (DIVISION (ALIKE_HAVE_TENTH -7 +69) (ENDS_IN_LINK (STARTS_IN_CALL +65 +16) (VERY_FAR_FROM_MAIN_BOX +18 -7)))
            (ALIKE_HAVE_TENTH (TENTH_OF_PROSE_AFTER (SAYS_SITE +49 +7) (HALF_LINKED +26 -8)) (NAMED_TEXT +46 (NAMED_CARD +42 +4)))
            (PART_IS_DENSE (IN_LAST_7TH (SAYS_SITE +34 +5) (NONE_ALIKE +19 -9)) (IN_LIST (NAMED_CARD +38 -8) (BOX_HAS_PROSE +7 +33)))
            (ENDS (IN_LAST_7TH (IN_LIST -9 +11) (DEEP_ELSEWHERE +7 -9)) (IN_SECTION (PROSE_AFTER +5 +36) (OWN_LINK +29 +0)))
            (NONE_ALIKE (PART_HAS_TENTH -3 +34) (IN_SECTION (UNDER_LAST_HEADING +29 +4) (ENDS_IN_LINK +13 -6)))
            (FIVE_ALIKE (WITHIN_NOTE (UNDER_LAST_HEADING +46 -1) (OWN_LINK +9 -6)) (IN_LIST (WITHIN_TEXT +3 -7) (ALIKE_HAVE_HALF -1 +21)))
            (PART_IS_DENSE (IN_LAST_7TH (ALIKE_AFTER -3 +13) (UNDER_640 -9 +7)) (NAMED_TEXT (ALIKE_HAVE_HALF -4 +24) (STARTS_IN_CALL +23 +1)))
            (CAPITALS (HEADING (NO_PROSE_BEFORE +17 -5) (IN_LIST +4 +20)) (SAYS_BRAND (HEADING_OFF_TOPIC +33 +6) (IN_SECTION +7 -6)))
            (ENDS (IN_LAST_7TH (IN_LIST -9 +7) (DEEP_ELSEWHERE +4 -8)) (SAYS_MEDIA (PARAGRAPH +36 +1) (PROSE_AFTER -4 +9)))
            (ALIKE_AFTER (UNDER_20 (PARAGRAPH -1 +20) (WITHIN_NOTE +10 -7)) (STARTS_IN_SIGN (PARAGRAPH +36 -2) (SAYS_BRAND +20 +1)))
            (NONE_ALIKE (PART_HAS_TENTH -4 (ON_TOPIC +4 +21)) (DEEP_ELSEWHERE (SAYS_PRICE +24 +3) (OWN_LINK +7 -6)))
            (PART_HAS_PROSE (IN_SECTION (HEADING_BEFORE -7 +13) (SAYS_BRAND +11 -9)) (UNDER_640 (IN_LAST_20TH +17 +1) +48))
            (SAYS_MEDIA (UNDER_640 (STARTS_IN_SIGN +25 +0) (HEADING_ON_TOPIC +38 +8)) (UNDER_80 (NAMED_QUESTION +23 +3) (SAYS_SITE +14 -6)))
            (STARTS_IN_CALL (UNDER_320 (HEADING_AFTER +25 +6) -7) (FIVE_ALIKE (WITHIN_QUESTION +15 -4) (HEADING_ON_TOPIC -2 +12)))
            (SAYS_MEDIA (UNDER_640 (STARTS_IN_SIGN +23 +0) (SHORT_AFTER -3 +31)) (BOX_HAS_PROSE (SAYS_SITE +11 -5) (IN_LIST -2 +11)))
            (PART_HAS_PROSE (IN_SECTION (HEADING_BEFORE -6 +10) (SAYS_OURS +18 -7)) (UNDER_640 (IN_LAST_20TH +14 +1) (IN_SECOND_HALF +41 +3)))
            (EXCLAIMS (ENDS (LAST +14 +4) +25) (UNDER_20 (HEADING -1 +13) (SAYS_MEDIA +7 -3)))
            (STARTS_IN_CALL (ENDS_IN_LINK (ITEM_BEFORE -1 +21) (ASKS +16 -2)) (FIVE_ALIKE (WITHIN_QUESTION +12 -3) (HEADING_ON_TOPIC -2 +10)))
            (STARTS_IN_SIGN (PARAGRAPH (ALIKE_AFTER +1 +23) -4) (PART_HAS_PROSE (DEEP_ELSEWHERE +3 -7) (UNDER_640 +2 +27)))
            (IN_SECOND_HALF (IN_LIST (NAMED_QUESTION +14 -9) (SAYS_MEDIA +14 +3)) (BOX_HAS_TENTH (QUARTER_LINKED +5 -9) (DEEP_ELSEWHERE +9 -3)))
            (NONE_ALIKE (PART_HAS_TENTH -5 (FAR_FROM_MAIN_BOX +5 +16)) (IN_SECOND_HALF (IN_LIST -5 +4) (IN_SECTION +5 -7)))
            (DEEP_IN_MAIN_BOX (PART_HAS_TENTH (CAPITALS +7 -8) (HALF_LINKED -4 +20)) (WITHIN_QUESTION (HEADING_BEFORE -5 +16) (ITEM_AFTER -10 +0)))
            (EXCLAIMS (ENDS (SAYS_PRICE +13 +3) +21) (UNDER_20 (HEADING -2 +11) (IN_LIST -8 +0)))
            (ASKS (MUCH_PROSE_AROUND (IN_MAIN_BOX -4 +10) (ALIKE_BEFORE +25 +4)) (PART_HAS_PROSE (BOX_HAS_TENTH -8 +1) (UNDER_640 +1 +20)))
            (STARTS_IN_SIGN (PARAGRAPH (ALIKE_AFTER +1 +18) -4) (NAMED_CALL +15 (IN_LAST_7TH +4 -2)))
            (SAYS_CONTACT +18 (STARTS_IN_CALL (UNDER_320 +10 -7) (NAMED_TEXT +6 -2)))
            (DEEP_IN_MAIN_BOX (WITHIN_QUESTION -7 (IN_LIST +1 +17)) (QUESTION_BEFORE (WITHIN_CARD +23 +4) (ENDS_IN_LINK +5 -2)))
            (EXCLAIMS (ENDS (ENDS_IN_LINK -3 +6) +18) (WITHIN_NOTE (UNDER_LAST_HEADING +20 -3) (PART_HAS_PROSE -4 +2)))
            (ASKS (THREE_SENTENCES (MUCH_PROSE_AROUND -5 +7) (ALIKE_BEFORE +21 +4)) (WITHIN_PERSON (UNDER_160 +17 -1) (PART_HAS_PROSE -3 +2)))
            (SAYS_WE (ALIKE_AFTER (SHORT_BEFORE +6 -6) (PROSE_AFTER +20 +6)) (DEEP_ELSEWHERE (UNDER_LAST_HEADING +10 +0) (IN_LAST_7TH +3 -4)))
            (NAMED_CALL +13 (SAYS_MEDIA (WITHIN_CARD -9 +7) (SAYS_SITE +9 -2)))
            (DEEP_IN_MAIN_BOX (PARAGRAPH (PART_HAS_PROSE -6 +7) (HALF_LINKED -3 +17)) (WITHIN_QUESTION (HEADING_AFTER -5 +13) (ITEM_AFTER -9 +0)))
            (HEADING_BEFORE (PART_HAS_PROSE (WITHIN_TOP +8 -9) (UNDER_640 +0 +20)) (MUCH_PROSE_AROUND (NAMED_TEXT +9 -3) (WITHIN_NOTE +16 +3)))
            (SAYS_CONTACT +15 (SAYS_PRICE (BOX_HAS_TENTH -3 +14) (CAPITALS +3 -3)))
            (SAYS_OURS (IN_LAST_20TH +0 (LAST +2 +17)) (NAMED_CALL +12 (IN_SECOND_HALF +1 -3)))
            (NONE_ALIKE (PART_HAS_TENTH -4 (NAMED_TEXT +3 +12)) (BEFORE_FIRST_HEADING (UNDER_40 +5 -9) (UNDER_640 +0 +11)))
            (ASKS (ALIKE_BEFORE (CALLS_AROUND -2 +17) (ALIKE_HAVE_TENTH -4 +6)) (NAMED_LINKS (STARTS_IN_CALL +16 +1) (NAMED_TEXT +5 -2)))
            (SAYS_WE (ON_TOPIC (IN_SECTION -2 +19) (SAYS_OURS +9 +0)) (UNDER_20 (HEADING -1 +8) (EXCLAIMS +7 -2)))
            (IN_LIST (NAMED_CARD +12 (DEEP_IN_MAIN_BOX +1 -8)) (BOX_HAS_TENTH (IN_SECOND_HALF +2 -6) (SAYS_PRICE +14 +3)))
            (HEADING_BEFORE (PART_HAS_PROSE (ALIKE_HAVE_TENTH -9 +4) (UNDER_640 +0 +17)) (HEADING (IN_LAST_20TH +6 -6) (IN_LIST -4 +4)))
            (SAYS_CONTACT (UNDER_160 +0 +15) (QUESTION_BEFORE (DEEP_ELSEWHERE +17 +0) (DEEP_IN_MAIN_BOX +8 -1)))
            (WITHIN_MEDIA (BEFORE_FIRST_HEADING -7 +22) (STARTS_IN_SIGN (SAYS_MEDIA +15 +3) (PART_HAS_PROSE -3 +2)))
            (DEEP_ELSEWHERE (SAYS_PRICE (PARAGRAPH +15 -2) (TITLE_CASE +9 -1)) (FAR_FROM_MAIN_BOX (PART_IS_SMALL -2 -12) (WITHIN_NOTE +18 +0)))
            (NAMED_QUESTION (UNDER_40 +12 +0) (IN_LIST (WITHIN_PERSON +11 -6) (BOX_HAS_TENTH -1 +3)))
            (SAYS_WE (ON_TOPIC (WITHIN_TEXT -1 +17) (HEADING_ASKS +11 +0)) (IN_SECTION (LITTLE_PROSE_AFTER -8 +5) (PART_HAS_PROSE -6 +1)))
            (ASKS (THREE_SENTENCES (UNDER_LAST_HEADING -5 +5) (CAPITALS -1 +13)) (NAMED_LINKS (ALIKE_HAVE_HALF +13 -1) (SAYS_SITE +5 -1)))
            (SAYS_CONTACT (UNDER_160 +0 +14) (DEEP_ELSEWHERE (PART_HAS_TEN_LINES -1 +7) (OWN_LINK +4 -3)))
            (SAYS_MEDIA (WITHIN_CARD -8 (PROSE_BEFORE +0 +10)) (UNDER_160 (NAMED_QUESTION +13 +1) (SAYS_WE +2 -4)))
            (HEADING_BEFORE (PART_HAS_TENTH (UNDER_80 +0 -13) (SAYS_WE +8 -2)) (HEADING (NAMED_TEXT +4 -6) (ALIKE_AFTER -2 +5)))
            (QUESTION_BEFORE (DEEP_ELSEWHERE (PART_IS_DENSE +17 +4) (SAYS_MEDIA +11 -4)) (DEEP_IN_MAIN_BOX (HALF_LINKED -4 +9) (NAMED_QUESTION +10 -1)))
            (WITHIN_MEDIA (MUCH_PROSE_AROUND +23 -6) (STARTS_IN_SIGN (LINKED +14 +2) (WITHIN_TOP +7 -1)))
            (QUESTION_BEFORE (DEEP_ELSEWHERE (ALIKE_HAVE_HALF +15 -1) (SAYS_MEDIA +10 -4)) (HEADING_BEFORE (PART_HAS_PROSE -8 +0) (MUCH_PROSE_AROUND -2 +3)))
            (WITHIN_RATING (WITHIN_PERSON +4 -11) (DEEP_ELSEWHERE (WITHIN_MEDIA +16 +2) (IN_SECOND_HALF +2 -4)))
            (NONE_ALIKE (PART_HAS_TENTH -4 (NAMED_TEXT +0 +10)) (BEFORE_FIRST_HEADING (CAPITALS +3 -9) (UNDER_640 +0 +9)))
            (EXCLAIMS (HEADING_SAYS_BRAND -6 (OFF_TOPIC +12 +3)) (WITHIN_NOTE (CALLS_AROUND +14 -4) (WITHIN_MEDIA +13 -1)))
            (SAYS_CONTACT (MUCH_PROSE_AROUND +0 +11) (PART_HAS_PROSE (CAPITALS +5 -4) (UNDER_640 +1 +12)))
            (WITHIN_RATING (WITHIN_PERSON +4 -11) (STARTS_IN_CALL (HEADING_AFTER +11 -1) (DEEP_ELSEWHERE +3 -1)))
            (SAYS_OURS (IN_LAST_20TH -2 (LAST +1 +11)) (PART_HAS_PROSE (IN_SECTION +3 -4) (THREE_SENTENCES +6 +0)))
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
