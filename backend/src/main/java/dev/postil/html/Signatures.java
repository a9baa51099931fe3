package dev.postil.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands at either end of an article about itself: who its authors are, where it is filed, when it was last looked at. */
final class Signatures {
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "\\(?(?:(?:dr|prof|mr|mrs|ms)\\.? )?\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|von|der|la|\\p{Lu}[\\p{L}'’.-]*)){0,3}(?: \\([^)]*\\))?,?(?: [^.]{0,60}?,)? (?:is|was|has|have|holds|founded|co-founded|started|writes|works|covers|oversees|leads|joined|brings|serves|specializes|lives|loves)\\b.*"
                    + "|(?:hi|hey|hello)[^.]{0,12},? (?:i[’']m|my name is) .*|about (?:the )?author\\b.*|guest post by .*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLING = Pattern.compile(
            "(?i)\\b(?:writer|author|editor|journalist|founder|co-founder|ceo|director|professor|expert|attorney|lawyer|reporter|coach|consultant|engineer|developer|manager|specialist|photographer|blogger|strategist|marketer|researcher|columnist|correspondent|contributor|president|enthusiast|freelance|teacher|designer|physician|dietitian|experience|company|agency|based in)\\b");
    private static final Pattern FILED = Pattern.compile(
            "(?i)(?:tags?|tagged(?: with)?|categor(?:y|ies)|topics?|filed under|posted (?:in|on|by)|published (?:in|on|by)|last (?:updated|reviewed|modified)|date last|updated(?: on)?|keywords|labels|photo|image|source|via|credit|автор|теги|метки|рубрика|источник|опубликовано|schlagw(?:ö|oe)rter|kategorien?|mots-clés|etiquetas)\\s*:.{0,300}|(?:posted|filed|published) (?:in|under) .{1,200}");
    private static final double FIRST = 0.06;
    private static final double LAST = 0.75;
    private static final int LONGEST = 900;

    private Signatures() {}

    static Set<Node> of(Element article, List<String> authors) {
        TextAmounts amounts = TextAmounts.of(article);
        double all = Math.max(1, amounts.length(article));
        Set<Node> gone = new HashSet<>();
        double before = 0;
        for (Element element : article.getAllElements()) {
            int own = ownLength(element);
            double at = before / all;
            before += own;
            if (own == 0 && !element.nameIs("p") && !element.nameIs("div") || element.equals(article)) {
                continue;
            }
            boolean edge = at < FIRST || at > LAST;
            if (edge && amounts.length(element) < LONGEST && isLine(element)) {
                String text = element.text().strip();
                if (isBiography(text, authors)
                        || (at > LAST && FILED.matcher(text).matches())
                        || isName(text, authors)) {
                    gone.add(element);
                }
            }
        }
        return gone;
    }

    private static boolean isLine(Element element) {
        return switch (element.normalName()) {
            case "p", "div", "h3", "h4", "h5", "h6", "li", "section" ->
                element.children().stream().noneMatch(Element::isBlock);
            default -> false;
        };
    }

    private static boolean isBiography(String text, List<String> authors) {
        if (text.length() < 60 || !BIOGRAPHY.matcher(text).matches()) {
            return false;
        }
        String start = text.substring(0, 60).toLowerCase(Locale.ROOT);
        boolean ofAuthor = authors.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> start.contains(name) || start.contains(lastWord(name)));
        return ofAuthor && CALLING.matcher(text).find();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static boolean isName(String text, List<String> authors) {
        String line = PersonNames.BY.matcher(text).replaceFirst("");
        return authors.stream().anyMatch(line::equalsIgnoreCase);
    }

    private static int ownLength(Element element) {
        return element.ownText().length();
    }
}
