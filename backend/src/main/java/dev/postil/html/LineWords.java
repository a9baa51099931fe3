package dev.postil.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words of a line, and the words in names of elements, are about: by plain lists of words and pairs of words. */
final class LineWords {
    private static final Map<Line.Says, Set<String>> SAYS = new EnumMap<>(Map.of(
            Line.Says.CALL,
            Set.of(
                    ("subscribe|newsletter|inbox|download|sign up|follow us|follow me|click here|click below|contact us|call us|reach out|free trial|free demo|free quote"
                                    + "|free consultation|free guide|learn more|find out|read more|check out|visit our|visit us|join us|join our|shop now|buy now|sign in|log in|register"
                                    + "|get started|try our|leave a|let us|let me|share this|share your|apply now|apply today|explore our|schedule a|schedule your|book a|book your|request a"
                                    + "|in touch|ready to|need help|looking for|interested in|don't miss|stay tuned|stay updated|stay connected|stay informed|thanks for|thank you|hope you"
                                    + "|enjoyed this|can help|today")
                            .split("\\|")),
            Line.Says.OURS,
            Set.of(
                    ("our team|our expert|our experts|our service|our services|our platform|our product|our products|our company|our website|our site|our app|our software|our solution"
                                    + "|our solutions|our customers|our clients|our newsletter|our readers|our editors|our partners|our store|our guide|our free|our mission|our program|our programs"
                                    + "|our course|our courses|our staff|our blog|our collection|we're here|we offer|we provide|we help|we specialize|with us")
                            .split("\\|")),
            Line.Says.WE,
            Set.of("we", "our", "us", "we're", "we've", "we'll"),
            Line.Says.LEGAL,
            Set.of(
                    ("disclaimer|disclosure|copyright|©|rights reserved|affiliate|commission|sponsored|terms of|terms and|privacy|cookies|editorial guidelines|editorial standards"
                                    + "|editorial policy|editorial process|independently|not constitute|informational purposes|medical advice|advertising|advertiser|advertisement|partnership with|not endorse")
                            .split("\\|")),
            Line.Says.PERSON,
            Set.of(
                    ("written by|author|editor|reviewed by|fact checked|fact-checked|contributor|staff writer|founder|freelance|journalist|has written|been writing|posted|published|updated"
                                    + "|edited|reporter|correspondent|lead writer|is our")
                            .split("\\|")),
            Line.Says.MORE,
            Set.of(
                    ("related|you may|you might|also like|next post|next article|previous|recommended|more from|more on|more about|more like|more stories|more articles|more posts|recent|latest"
                                    + "|popular|trending|featured|see also|read next|up next|keep reading|read the|read our|watch")
                            .split("\\|")),
            Line.Says.MEDIA,
            Set.of(
                    "photo|photos|image|images|picture|photograph|photography|photographer|getty|shutterstock|credit|courtesy|source|via|video|listen|podcast|screenshot|pictured|above|below|left|right|illustration"
                            .split("\\|")),
            Line.Says.PRICE,
            Set.of(
                    "price|prices|pricing|deal|deals|best for|best overall|best value|best budget|rating|review|reviews|discount|coupon|starting from"
                            .split("\\|"))));

    private static final Map<Line.Named, Set<String>> NAMED = new EnumMap<>(Map.of(
            Line.Named.TEXT,
            Set.of("text content body paragraph copy richtext rich prose article entry markdown wysiwyg story"
                    .split(" ")),
            Line.Named.CARD,
            Set.of(
                    "card cards tile tiles teaser promo promotion item items product products listing grid slide slider carousel gallery swiper thumb thumbnail"
                            .split(" ")),
            Line.Named.CALL,
            Set.of(
                    "cta button btn banner callout newsletter subscribe subscription signup form popup modal download offer optin action"
                            .split(" ")),
            Line.Named.PERSON,
            Set.of(
                    "author authors byline bio profile avatar meta metadata date time published posted contributor reviewer writer person name credit credits job role team user expert experts"
                            .split(" ")),
            Line.Named.LINKS,
            Set.of(
                    "related recommended recirc more next prev previous further popular trending latest posts recommendation links link readmore also"
                            .split(" ")),
            Line.Named.TOP,
            Set.of(
                    "hero header heading subtitle subheading subhead dek deck eyebrow kicker tagline excerpt lead intro standfirst category breadcrumb label badge pill tag tags title titles"
                            .split(" ")),
            Line.Named.SIDE,
            Set.of(
                    "sidebar side aside rail footer foot bottom widget secondary nav menu toc contents tab tabs panel toolbar sticky module"
                            .split(" ")),
            Line.Named.NOTE,
            Set.of(
                    "note notes disclaimer disclosure legal info notice alert box tooltip message editor copyright highlight highlighted"
                            .split(" ")),
            Line.Named.RATING,
            Set.of(
                    "rating ratings score price prices pricing pros cons spec specs feature features review reviews star stars stat stats metric metrics compare comparison"
                            .split(" ")),
            Line.Named.MEDIA,
            Set.of("caption figure image img photo picture video media player embed audio youtube".split(" "))));

    private static final Map<String, Set<Line.Says>> SUBJECTS = new HashMap<>();
    private static final Set<String> FIRST_OF_TWO = new HashSet<>();
    private static final Map<String, Line.Named> KINDS = new HashMap<>();

    static {
        NAMED.put(
                Line.Named.QUESTION,
                Set.of("faq faqs accordion question answer toggle collapse details expand expandable".split(" ")));
        NAMED.forEach((kind, words) -> words.forEach(word -> KINDS.put(word, kind)));
        SAYS.forEach((subject, list) -> list.forEach(words -> {
            SUBJECTS.computeIfAbsent(words, any -> EnumSet.noneOf(Line.Says.class))
                    .add(subject);
            int space = words.indexOf(' ');
            if (space > 0) {
                FIRST_OF_TWO.add(words.substring(0, space));
            }
        }));
    }

    private static final Set<String> CALLS = Set.of(
            "discover|explore|get|start|try|contact|visit|check|join|download|read|learn|find|want|looking|need|ready|use|see|follow|subscribe|sign|book|call|shop|click|browse|watch|have|did|if|are|view|request|schedule|let|please|enjoy|thanks|thank|don't"
                    .split("\\|"));

    private LineWords() {}

    /** Whether a line that begins so may ask for something. */
    static boolean isCall(String word) {
        return CALLS.contains(word);
    }

    /** The words of a line, in small letters. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(c) || c == '©' || start >= 0 && (c == '\'' || c == '’' || c == '-')) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
                start = -1;
            }
        }
        return words;
    }

    static Set<Line.Says> says(List<String> words) {
        Set<Line.Says> says = EnumSet.noneOf(Line.Says.class);
        String before = "";
        for (String word : words) {
            says.addAll(SUBJECTS.getOrDefault(word, Set.of()));
            if (FIRST_OF_TWO.contains(before)) {
                says.addAll(SUBJECTS.getOrDefault(before + " " + word, Set.of()));
            }
            before = word;
        }
        return says;
    }

    /** What the words in an element's class and id name: "postCard__meta" is "post", "card" and "meta". */
    static Set<Line.Named> named(String names) {
        Set<Line.Named> named = EnumSet.noneOf(Line.Named.class);
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean upper = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if (!Character.isLetter(c) || upper) {
                Line.Named kind =
                        i - start > 2 ? KINDS.get(names.substring(start, i).toLowerCase(Locale.ROOT)) : null;
                if (kind != null) {
                    named.add(kind);
                }
                start = Character.isLetter(c) ? i : i + 1;
            }
        }
        return named;
    }
}
