package dev.postil.html;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be asked about a line, to tell whether it belongs to the text. The order does not matter, the names stand in {@link SurplusTrees}. */
@SuppressWarnings("ImmutableEnumChecker") // none of the questions holds anything
enum Trait {
    ENDS(line -> LineText.ends(line.text)),
    ENDS_IN_COLON(line -> line.text.endsWith(":")),
    ENDS_IN_QUESTION(line -> line.text.endsWith("?")),
    UNDER_40(line -> line.length < 40),
    UNDER_80(line -> line.length < 80),
    UNDER_160(line -> line.length < 160),
    UNDER_320(line -> line.length < 320),
    TWO_SENTENCES(line -> line.sentences >= 2),
    THREE_SENTENCES(line -> line.sentences >= 3),
    CAPITALS(line -> line.capitals > 0.3),
    TITLE_CASE(line -> line.capitals > 0.6),
    DIGITS(line -> line.digits > 0.1),
    LINKED(line -> line.linked > 0),
    QUARTER_LINKED(line -> line.linkShare() > 0.25),
    HALF_LINKED(line -> line.linkShare() > 0.5),
    ALL_LINKED(line -> line.linkShare() > 0.9),
    OWN_LINK(line -> line.ownLink),
    THREE_LINKS(line -> line.links.size() >= 3),
    REPEATED(line -> line.repeated),

    SAYS_CALL(says(Line.Says.CALL)),
    SAYS_OURS(says(Line.Says.OURS)),
    SAYS_WE(says(Line.Says.WE)),
    SAYS_LEGAL(says(Line.Says.LEGAL)),
    SAYS_PERSON(says(Line.Says.PERSON)),
    SAYS_MORE(says(Line.Says.MORE)),
    SAYS_MEDIA(says(Line.Says.MEDIA)),
    SAYS_PRICE(says(Line.Says.PRICE)),
    SAYS_DATE(says(Line.Says.DATE)),
    SAYS_CONTACT(says(Line.Says.CONTACT)),
    SAYS_SITE(says(Line.Says.SITE)),
    SAYS_BRAND(says(Line.Says.BRAND)),
    STARTS_IN_CALL(line -> line.startsInCall),
    STARTS_IN_NUMBER(line -> Character.isDigit(line.text.charAt(0))),
    STARTS_IN_SIGN(line -> !Character.isLetterOrDigit(line.text.charAt(0))),
    HAS_BAR(line -> line.text.indexOf('|') >= 0 || line.text.indexOf('•') >= 0),
    ASKS(line -> line.text.indexOf('?') >= 0),
    EXCLAIMS(line -> line.text.indexOf('!') >= 0),
    ENDS_IN_LINK(line -> line.endsInLink),
    UNDER_20(line -> line.length < 20),
    UNDER_640(line -> line.length < 640),

    PARAGRAPH(line -> line.is("p")),
    ITEM(line -> line.is("li")),
    DIVISION(line -> line.is("div")),
    HEADING(Line::isHeading),
    IN_LIST(line -> line.inList),
    IN_SECTION(line -> line.inSection),

    NAMED_TEXT(named(Line.Named.TEXT)),
    NAMED_CARD(named(Line.Named.CARD)),
    NAMED_CALL(named(Line.Named.CALL)),
    NAMED_PERSON(named(Line.Named.PERSON)),
    NAMED_LINKS(named(Line.Named.LINKS)),
    NAMED_TOP(named(Line.Named.TOP)),
    NAMED_NOTE(named(Line.Named.NOTE)),
    NAMED_MEDIA(named(Line.Named.MEDIA)),
    NAMED_QUESTION(named(Line.Named.QUESTION)),
    NAMED_RATING(named(Line.Named.RATING)),
    WITHIN_TEXT(within(Line.Named.TEXT)),
    WITHIN_CARD(within(Line.Named.CARD)),
    WITHIN_CALL(within(Line.Named.CALL)),
    WITHIN_PERSON(within(Line.Named.PERSON)),
    WITHIN_LINKS(within(Line.Named.LINKS)),
    WITHIN_TOP(within(Line.Named.TOP)),
    WITHIN_SIDE(within(Line.Named.SIDE)),
    WITHIN_NOTE(within(Line.Named.NOTE)),
    WITHIN_MEDIA(within(Line.Named.MEDIA)),
    WITHIN_QUESTION(within(Line.Named.QUESTION)),
    WITHIN_RATING(within(Line.Named.RATING)),

    IN_FIRST_20TH(line -> line.before < 0.05),
    IN_SECOND_HALF(line -> line.before > 0.5),
    IN_LAST_7TH(line -> line.before > 0.85),
    AMONG_LAST_3(line -> line.toEnd <= 3),
    LAST(line -> line.toEnd == 1),
    NO_PROSE_BEFORE(line -> line.proseBefore == 0),
    LITTLE_PROSE_BEFORE(line -> line.proseBefore < 0.03),
    NO_PROSE_AFTER(line -> line.proseAfter < 1e-6),
    LITTLE_PROSE_AFTER(line -> line.proseAfter < 0.03),
    TENTH_OF_PROSE_AFTER(line -> line.proseAfter < 0.1),

    IN_MAIN_BOX(line -> line.up == 0),
    FAR_FROM_MAIN_BOX(line -> line.up > 1),
    VERY_FAR_FROM_MAIN_BOX(line -> line.up > 3),
    DEEP_IN_MAIN_BOX(line -> line.up == 0 && line.down > 1),
    DEEP_ELSEWHERE(line -> line.up > 0 && line.down > 3),
    BOX_HAS_PROSE(line -> line.boxProse > 0.03),
    BOX_HAS_TENTH(line -> line.boxProse > 0.1),
    BOX_HAS_HALF(line -> line.boxProse > 0.5),
    PART_HAS_PROSE(line -> line.partProse > 0.03),
    PART_HAS_TENTH(line -> line.partProse > 0.1),
    PART_IS_SMALL(line -> line.partText < 0.03),
    PART_IS_DENSE(line -> line.partDensity > 0.9),
    PART_HAS_TEN_LINES(line -> line.partLines >= 10),
    FIVE_ALIKE(line -> line.alike >= 5),
    NONE_ALIKE(line -> line.alike == 1),
    ALIKE_ARE_PROSE(line -> line.alikeProse > 0),
    ALIKE_HAVE_TENTH(line -> line.alikeProse > 0.1),
    ALIKE_HAVE_HALF(line -> line.alikeProse > 0.5),

    OFF_TOPIC(line -> line.topic < 0.2),
    ON_TOPIC(line -> line.topic > 0.6),
    HEADING_OFF_TOPIC(line -> line.topicOfHeading < 0.2),
    HEADING_ON_TOPIC(line -> line.topicOfHeading > 0.5),
    ALIKE_BEFORE(line -> line.sameMakeBefore),
    ALIKE_AFTER(line -> line.sameMakeAfter),
    SHORT_BEFORE(line -> isShort(line.previous)),
    SHORT_AFTER(line -> isShort(line.next)),
    PROSE_BEFORE(line -> line.previous != null && line.previous.prose),
    PROSE_AFTER(line -> line.next != null && line.next.prose),
    HEADING_BEFORE(line -> line.previous != null && line.previous.isHeading()),
    HEADING_AFTER(line -> line.next != null && line.next.isHeading()),
    ITEM_BEFORE(line -> line.previous != null && line.previous.is("li")),
    ITEM_AFTER(line -> line.next != null && line.next.is("li")),
    COLON_BEFORE(line -> line.previous != null && line.previous.text.endsWith(":")),
    HEADING_CALLS(line -> line.heading != null && line.heading.says.contains(Line.Says.CALL)),
    HEADING_SAYS_MORE(line -> line.heading != null && line.heading.says.contains(Line.Says.MORE)),
    HEADING_SAYS_BRAND(line -> line.heading != null
            && (line.heading.says.contains(Line.Says.BRAND) || line.heading.says.contains(Line.Says.SITE))),
    HEADING_ASKS(line -> line.heading != null && line.heading.text.endsWith("?")),
    UNDER_LAST_HEADING(line -> line.underLast),
    BEFORE_FIRST_HEADING(line -> line.heading == null),
    QUESTION_BEFORE(line -> line.previous != null && line.previous.text.endsWith("?")),
    BRAND_BEFORE(line -> line.previous != null && line.previous.says.contains(Line.Says.BRAND)),
    BRAND_AFTER(line -> line.next != null && line.next.says.contains(Line.Says.BRAND)),
    CALL_AFTER(line -> line.next != null && line.next.says.contains(Line.Says.CALL)),
    IN_LAST_20TH(line -> line.before > 0.95),
    CALL_BEFORE(line -> line.previous != null && line.previous.says.contains(Line.Says.CALL)),
    CALLS_AROUND(line -> line.callsAround),
    LINKS_AROUND(line -> line.linksAround > 0.3),
    PROSE_AROUND(line -> line.proseAround > 0.24),
    MUCH_PROSE_AROUND(line -> line.proseAround > 0.49);

    private final Predicate<Line> question;

    Trait(Predicate<Line> question) {
        this.question = question;
    }

    boolean of(Line line) {
        return question.test(line);
    }

    private static Predicate<Line> says(Line.Says subject) {
        return line -> line.says.contains(subject);
    }

    private static Predicate<Line> named(Line.Named kind) {
        return line -> line.named.contains(kind);
    }

    private static Predicate<Line> within(Line.Named kind) {
        return line -> line.within.contains(kind);
    }

    private static boolean isShort(@Nullable Line line) {
        return line != null && line.length < 40;
    }
}
