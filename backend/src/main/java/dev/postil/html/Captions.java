package dev.postil.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Of a caption stays what it says of the picture: who made it goes. */
final class Captions {
    private static final String CAPTION = "figcaption, [class*=caption]";
    private static final String AGENCY =
            "(?:Getty(?: Images)?|Shutterstock|Unsplash|iStock(?:photo)?|Pexels|Pixabay|Alamy(?: Stock Photo)?|Adobe Stock|Depositphotos|Freepik|AFP|Reuters|Bloomberg|AP(?: Photo)?|EPA(?:-EFE)?|Wikimedia(?: Commons)?|Flickr|Library of Congress)";
    /** At the end, after a sentence or set off from it: "Photo by Ada Fern", "© 2024 Ada Fern", "— via Wikimedia Commons". */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:(?:(?<=[\\p{L}\\p{N}.!?…”\"’')\\]])\\s+|\\s*)[(\\[|–—/-]+\\s*|(?<=[.!?…”\"’')\\]])\\s+)"
                    + "(?:(?:(?:feature|cover|header|hero|all) )?(?:images?|photos?|photographs?|pictures?|illustrations?|graphics?|screenshots?)(?: (?:credits?|courtesy|source))?\\s*(?:(?:by|via|from|courtesy of|credits?)\\b|:)"
                    + "|(?:sources?|credits?|courtesy|via)(?: of|:|\\s)|©|\\(c\\)|[^.!?|]{2,60}(?:/|\\bvia |, |\\| ?)"
                    + AGENCY + "\\b)"
                    + "[^\\n]{0,70}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_000;

    private Captions() {}

    static void mend(Element article) {
        for (Element caption : article.select(CAPTION)) {
            if (caption.selectFirst("table, pre, ul, ol, img") == null && caption.childNodeSize() < LONGEST) {
                withoutCredit(caption);
            }
        }
    }

    private static void withoutCredit(Element caption) {
        StringBuilder text = new StringBuilder();
        caption.nodeStream(TextNode.class)
                .forEach(node -> text.append(node.getWholeText().replace('\n', ' ')));
        if (text.length() > LONGEST) {
            return;
        }
        Matcher credit = CREDIT.matcher(text);
        if (credit.find() && text.substring(0, credit.start()).strip().length() >= SHORTEST) {
            int at = 0;
            for (TextNode node : caption.nodeStream(TextNode.class).toList()) {
                int length = node.getWholeText().length();
                node.text(node.getWholeText().substring(0, Math.clamp(credit.start() - at, 0, length)));
                at += length;
            }
        }
    }
}
