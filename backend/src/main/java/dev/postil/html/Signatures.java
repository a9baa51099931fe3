package dev.postil.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What stands at either end of an article about itself: who its authors are, where it is filed, when it was last looked at. */
final class Signatures {
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "\\(?\\s*(?:(?:dr|prof|mr|mrs|ms)\\.? )?\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|von|der|la|\\p{Lu}[\\p{L}'’.-]*)){0,3}(?: \\([^)]*\\))?,?(?: [^.]{0,60}?,)? (?:is|was|has|have|holds|founded|co-founded|started|writes|works|covers|oversees|leads|joined|brings|serves|specializes|lives|loves)\\b.*"
                    + "|(?:hi|hey|hello)[^.]{0,12},? (?:i[’']m|my name is) .*|about (?:the )?author\\b.*|guest post by .*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLING = Pattern.compile(
            "(?i)\\b(?:writer|author|editor|journalist|founder|co-founder|ceo|director|professor|expert|attorney|lawyer|reporter|coach|consultant|engineer|developer|manager|specialist|photographer|blogger|strategist|marketer|researcher|columnist|correspondent|contributor|president|enthusiast|freelance|teacher|designer|physician|dietitian|experience|company|agency|based in|founded|chief|scientist|head of|blog|lead|dean)\\b");
    private static final Pattern FILED = Pattern.compile(
            "(?i)(?:tags?|tagged(?: with)?|categor(?:y|ies)|topics?|filed under|posted (?:in|on|by)|published (?:in|on|by)|last (?:updated|reviewed|modified)|date last|updated(?: on)?|keywords|labels|photo|image|source|via|credit|автор|теги|метки|рубрика|источник|опубликовано|schlagw(?:ö|oe)rter|kategorien?|mots-clés|etiquetas)\\s*:.{0,300}|(?:posted|filed|published) (?:in|under) .{1,200}");
    /** Lines at the very end about how the text came about, and whom to write to. */
    private static final Pattern COLOPHON = Pattern.compile(
            "(?i)\\W*(?:this|the) (?:story|article|post|report|piece|essay|column|content)\\b.{0,120}?\\b(?:was|is|has been) (?:(?:originally|first|also|independently) )?(?:written|produced|published|developed|created|reported|adapted|funded|supported|sponsored) (?:by|in|with|on|from|as)\\b.*"
                    + "|(?:you can )?(?:contact|reach|e-?mail|write to) (?:the |our )?(?:(?:staff|senior|managing|deputy) )*(?:writer|reporter|editor|author|correspondent)s?\\b.*");

    private static final Pattern WRITER = Pattern.compile(
            "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3},? is an? (?:[\\p{L}-]+ ){0,4}(?:writer|journalist|reporter|blogger|columnist|correspondent|editor|author)\\b.*");
    private static final String OWN_PAGE =
            "a[rel~=author], a[href*=/author/], a[href*=/authors/], a[href*=/contributor], a[href*=people/], a[href*=/team/], a[href*=/staff/]";
    /** "Ludovic (Ludo) Fourrage", "Dr. Ada Fern". */
    private static final Pattern NICKNAMED =
            Pattern.compile("(?:dr|prof|mr|mrs|ms)\\.? |[\\p{L}'’-]+ [(“\"][^)”\"]{2,20}[)”\"] ");

    private static final double FIRST = 0.06;
    private static final double LAST = 0.75;
    private static final double END = 0.85;
    private static final int LONGEST_COLOPHON = 500;
    private static final int LONGEST = 900;
    private static final int LONGEST_ROLE = 60;
    private static final int GREETING = 40;
    private static final int LONGEST_AUTHOR_LINE = 80;
    private static final Pattern AUTHOR_CLASS =
            Pattern.compile("(?:^|[\\s_-])author(?=$|[\\s_A-Z-])|[a-z]Author(?=$|[\\s_A-Z-])");

    private final List<String> authors;

    private Signatures(List<String> authors) {
        this.authors =
                authors.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    static Set<Node> of(Element article, List<String> authors) {
        Signatures signatures = new Signatures(authors);
        TextAmounts amounts = TextAmounts.of(article);
        double all = Math.max(1, amounts.length(article));
        Set<Node> gone = new HashSet<>();
        double before = 0;
        for (Element element : article.getAllElements()) {
            int own = element.ownText().length();
            double at = before / all;
            before += own;
            if (own == 0 && !element.nameIs("p") && !element.nameIs("div") || element.equals(article)) {
                continue;
            }
            boolean edge = at < FIRST || at > LAST;
            if (edge && amounts.length(element) < LONGEST && isLine(element)) {
                String text = element.text().strip();
                if (signatures.isBiography(element, text, at > LAST)
                        || (at > LAST && FILED.matcher(text).matches())
                        || (at > END && text.length() < LONGEST_COLOPHON && isColophon(element, text))
                        || signatures.isName(text)
                        || isAuthorLine(element, text)) {
                    gone.add(element);
                    addRole(element, gone);
                }
            }
        }
        return gone;
    }

    private static boolean isLine(Element element) {
        return switch (element.normalName()) {
            case "p", "div", "h3", "h4", "h5", "h6", "li", "section" ->
                ChildElements.of(element).stream().noneMatch(Element::isBlock);
            default -> false;
        };
    }

    private boolean isBiography(Element element, String text, boolean last) {
        if (text.length() < 60 || !CALLING.matcher(text).find()) {
            return false;
        }
        if (last && isSetOff(element, text) && BIOGRAPHY.matcher(text).matches()) {
            return true;
        }
        String start = text.substring(0, 60).toLowerCase(Locale.ROOT);
        boolean known = authors.stream()
                .anyMatch(name -> start.contains(name) || start.contains(lastWord(name)) || begins(start, name));
        return (known && BIOGRAPHY.matcher(text).matches())
                || (last && authors.stream().anyMatch(name -> tellsOf(start, name)));
    }

    /** People have two names or more; a firm that signs its posts says where to call it, which is part of them. */
    private static boolean tellsOf(String start, String name) {
        return name.indexOf(' ') > 0
                && (begins(start, name) || NICKNAMED.matcher(start).lookingAt() && start.contains(lastWord(name)));
    }

    /** "Ada, who founded …", "Hi there! I’m Ada, and …": the first name will do where the text speaks of its author. */
    private static boolean begins(String start, String author) {
        String first = author.split(" ", 2)[0];
        int at = start.indexOf(first);
        int end = at + first.length();
        return first.length() > 2
                && at >= 0
                && (at < 3 || (at < GREETING && start.lastIndexOf("i’m", at) + start.lastIndexOf("i'm", at) > -2))
                && (end == start.length() || !Character.isLetter(start.charAt(end)));
    }

    /** A whole paragraph in brackets or italics that leads to a page about somebody. */
    private static boolean isSetOff(Element element, String text) {
        int slanted = element.select("em, i").stream()
                .mapToInt(part -> part.ownText().length())
                .sum();
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        return (bracketed || slanted > 0.6 * text.length()) && element.selectFirst(OWN_PAGE) != null;
    }

    /** "Founder and CEO" beside a name or a biography. */
    private static void addRole(Element about, Set<Node> gone) {
        for (@Nullable
        Element near : new @Nullable Element[] {about.previousElementSibling(), about.nextElementSibling()}) {
            if (near != null && isLine(near)) {
                String text = near.text();
                if (text.length() < LONGEST_ROLE
                        && !text.endsWith(".")
                        && CALLING.matcher(text).find()) {
                    gone.add(near);
                }
            }
        }
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** What its page calls an author's name, or a line about one. */
    private static boolean isAuthorLine(Element element, String text) {
        return text.length() < LONGEST_AUTHOR_LINE
                && AUTHOR_CLASS.matcher(element.className()).find()
                && element.closest("blockquote, figure, table, pre") == null;
    }

    private static boolean isColophon(Element element, String text) {
        return element.closest("blockquote, figure, li, pre, table") == null
                && (COLOPHON.matcher(text).matches() || WRITER.matcher(text).matches());
    }

    private boolean isName(String text) {
        String line = PersonNames.BY.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
        return authors.stream().anyMatch(line::equals);
    }
}
