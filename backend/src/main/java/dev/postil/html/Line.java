package dev.postil.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A line of an article as a reader sees it, with what tells a line of the text from one that stands around it. */
final class Line {
    /** From this length on, and mostly outside of links, a line reads like a paragraph. */
    static final int PROSE = 80;

    /** What the names of elements say of their contents. */
    enum Named {
        TEXT,
        CARD,
        CALL,
        PERSON,
        LINKS,
        TOP,
        SIDE,
        NOTE,
        RATING,
        MEDIA,
        QUESTION
    }

    /** What the words of a line are about. */
    enum Says {
        CALL,
        OURS,
        WE,
        LEGAL,
        PERSON,
        MORE,
        MEDIA,
        PRICE,
        DATE,
        CONTACT,
        SITE,
        BRAND
    }

    /** The block that holds the line; the line is all of it when {@code whole}. */
    final Element element;

    final boolean whole;
    final String text;
    final List<Element> links;
    final int length;
    final int linked;
    final boolean prose;

    /** The long ones. */
    Set<String> words = Set.of();

    Set<Says> says = Set.of();
    Set<Named> named = Set.of();
    Set<Named> within = Set.of();
    boolean inList;
    boolean inSection;
    boolean ownLink;
    int sentences;
    double capitals;
    double digits;

    /** Shares of the article's text and prose that stand before and after the line. */
    double before;

    double proseBefore;
    double proseAfter;

    /** How many boxes one must leave, and then enter, to come here from the box that holds most paragraphs. */
    int up;

    int down;

    /** Of the box that holds the line, and of the whole part of the page that stands beside the main box: their shares of the prose. */
    double boxProse;

    double partProse;
    /** The part's share of the text, how much of it is prose, and its lines. */
    double partText;

    double partDensity;
    int partLines;
    /** Its tags and class; how many lines are made alike, and their share of the prose. */
    String make = "";

    int alike;

    double alikeProse;
    /** The share of its long words that stand in other lines, too. */
    double topic;

    double topicOfHeading;
    double proseAround;
    boolean callsAround;
    double linksAround;
    boolean repeated;
    boolean sameMakeBefore;
    boolean sameMakeAfter;
    int toEnd;

    /** The one it stands under. */
    @Nullable
    Line heading;

    /** Whether no other heading follows. */
    boolean underLast;

    boolean startsInCall;
    boolean endsInLink;

    @Nullable
    Line previous;

    @Nullable
    Line next;

    Line(Element element, boolean whole, String text, List<Element> links) {
        this.element = element;
        this.whole = whole;
        this.text = text;
        this.links = links;
        this.length = text.length();
        this.linked = Math.min(
                length, links.stream().mapToInt(link -> link.text().length()).sum());
        this.prose = length >= PROSE && linked * 2 < length;
    }

    double linkShare() {
        return length == 0 ? 0 : (double) linked / length;
    }

    boolean isHeading() {
        String name = element.normalName();
        return whole && name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    boolean is(String name) {
        return whole && element.nameIs(name);
    }
}
