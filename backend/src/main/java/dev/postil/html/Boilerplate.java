package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What sites put around and between the paragraphs. */
final class Boilerplate {
    private static final String NEVER =
            "script:not([type^=math]), style, link, meta, template, nav, dialog, select, textarea, [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=complementary], [aria-modal=true],"
                    + " ins.adsbygoogle, amp-ad, .noprint, .no-print";
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[\\s_-])(nav(?:bar|igation)?|menus?|breadcrumbs?|side-?bar|foot(?:er)?|masthead|cookies?|consent|gdpr|advert\\w*|ads?|adsense|sponsor\\w*|promo\\w*|soci\\w*"
                    + "|shar(?:e|ing|edaddy)\\w*|follow-?us|newsletters?|subscri\\w*|sign-?up|opt-?in|related\\w*|recommend\\w*|recirc\\w*|read-?(?:next|more)|more-?(?:stories|articles|posts|from|news)"
                    + "|next-?prev|prev-?next|post-?nav\\w*|pagination|pager|paging|popups?|pop-up|modals?|overlay|taboola|outbrain|disqus\\w*|comments?(?:-?(?:area|list|section|wrap\\w*|form|container|thread))?|respond"
                    + "|author-?(?:bio|box|info|card|profile|desc\\w*)|about-?(?:the-)?author|byline|(?:post|entry|article|page)-?(?:meta|info|tags?|footer|share|nav)|tags?(?:-?(?:list|cloud|links))?"
                    + "|toolbar|skip(?:-?(?:to|link)\\S*)?|print|log-?in|search(?:-?form)?|toc|table-?of-?contents|on-?this-?page|visually-?hidden|sr-?only|screen-?reader\\S*|call-?to-?action|cta|widgets?|rating|reactions?|toast|jp-relatedposts|wp-block-buttons?|copyright|similar\\w*|trending|popular|donat\\w*|paywall|hatnote|navbox\\w*|mw-editsection|headerlink|edit-?(?:link|page)|back-?to-?top)(?=$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND_HEADING = Pattern.compile(
            "(?i)^(?:related|recommended|similar|more (?:from|on|in|like|stories|articles|posts)|you (?:may|might)(?: also)? (?:like|enjoy)|read (?:more|next|also)|share (?:this|on|with)|about the author|leave a (?:reply|comment)|comments?|\\d+ comments?|tags|categories|subscribe|newsletter|sign up|follow us|popular|trending|latest (?:news|posts|articles)|recent posts|see also:?$|explore more|up next|keep reading|further reading:?$|похожие|читайте также|комментарии).*");
    private static final double TOO_MUCH = 0.4;
    private static final Set<String> TALK = Set.of("comment", "disqu", "respond", "reaction");
    /** A page with less text than this, and than its comments have, is a forum: the comments are what one reads. */
    private static final int SHORTEST_POST = 2_500;

    private Boilerplate() {}

    /** Out of the whole page, before its text is looked for. */
    static void strip(Element body) {
        Rebuild.remove(body, body.select(NEVER));
        int all = prose(body);
        Map<String, List<Element>> byWord = new HashMap<>();
        Set<Element> inside = new HashSet<>();
        for (Element element : body.getAllElements()) {
            String word = element.equals(body) ? "" : word(element);
            if (!word.isEmpty() && (TALK.contains(word) || prose(element) < TOO_MUCH * all)) {
                inside.add(element);
                if (element.parents().stream().noneMatch(inside::contains)) {
                    byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(element);
                }
            }
        }
        // What names much of a page's text does not name its trimmings: comments in a forum, widgets of a page builder.
        byWord.entrySet().removeIf(named -> {
            int length = named.getValue().stream().mapToInt(Boilerplate::prose).sum();
            boolean talk = TALK.contains(named.getKey());
            return talk ? all - length < Math.min(SHORTEST_POST, length) : length > TOO_MUCH * all;
        });
        Rebuild.remove(body, byWord.values().stream().flatMap(List::stream).toList());
    }

    /** Out of the article itself. */
    static void prune(Element article, PageFacts facts) {
        int all = prose(article);
        Set<Node> gone = new HashSet<>();
        for (Element element : article.getAllElements()) {
            if (!element.equals(article)
                    && prose(element) < TOO_MUCH * all
                    && isLinks(element)
                    && !isAmongProse(element)) {
                gone.add(element);
            }
        }
        Rebuild.remove(article, gone);
        Rebuild.remove(article, TopLines.of(article, facts));
        dropEmptySections(article);
    }

    /** A list of links between paragraphs is part of the text. */
    private static boolean isAmongProse(Element element) {
        return (element.nameIs("ul") || element.nameIs("ol"))
                && isProse(element.previousElementSibling())
                && isProse(element.nextElementSibling());
    }

    private static boolean isProse(@Nullable Element element) {
        return element != null
                && switch (element.normalName()) {
                    case "h2", "h3", "h4", "h5", "blockquote", "pre", "figure", "ul", "ol" -> true;
                    default -> length(element) > 60 && !isMostlyLinks(element, 0.6);
                };
    }

    private static boolean inArticle(Element element) {
        return element.closest("article, main, [role=main], section, blockquote, figure") != null;
    }

    /** The word in an element's name that says that it is not text; empty if there is none. */
    private static String word(Element element) {
        if (element.attr("itemprop").equals("comment")) {
            return "comment";
        }
        String names = element.className() + " " + element.id();
        Matcher around = AROUND.matcher(names);
        boolean text = switch (element.normalName()) {
            case "html", "article", "main", "pre", "code", "h1", "tr", "td", "tbody" -> true;
            default -> names.length() > 400;
        };
        if (!text && names.length() > 1 && around.find()) {
            return around.group(1).toLowerCase(Locale.ROOT).replaceFirst("s?(?:[_-].*)?$", "");
        }
        return switch (element.normalName()) {
            case "header", "footer", "aside" -> inArticle(element) ? "" : "<" + element.normalName();
            case "form" ->
                element.select("input[type=text], input[type=email], input[type=tel], input:not([type]), textarea")
                                .isEmpty()
                        ? ""
                        : "<form";
            default -> "";
        };
    }

    /** A block of links: a menu, a row of buttons, a list of other articles. */
    private static boolean isLinks(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "div", "section", "table", "dl", "p" ->
                isMostlyLinks(element, element.nameIs("p") ? 0.9 : 0.6) && !hasPicture(element);
            default -> false;
        };
    }

    private static boolean hasPicture(Element element) {
        return element.selectFirst("figure, picture") != null;
    }

    private static boolean isMostlyLinks(Element element, double share) {
        List<Element> links = element.select("a[href]");
        int linked = links.stream()
                .filter(link -> !link.attr("href").startsWith("#"))
                .mapToInt(Boilerplate::length)
                .sum();
        int length = length(element);
        return length > 0
                && links.size() > 1
                && linked > share * length
                && element.closest("sup, [role=doc-endnotes], .references") == null;
    }

    /** Headings of what was taken out, and all that follows a heading such as "Related articles" at the end. */
    private static void dropEmptySections(Element article) {
        Set<Node> gone = new HashSet<>();
        for (Element heading : article.select("h1, h2, h3, h4, h5, h6")) {
            Element next = heading.nextElementSibling();
            boolean ends =
                    next == null && heading.parent() != null && heading.parent().equals(article);
            if (AROUND_HEADING
                            .matcher(heading.text().strip().toLowerCase(Locale.ROOT))
                            .matches()
                    && (next == null || isMostlyLinks(next, 0.4))) {
                gone.add(heading);
                if (next != null) {
                    gone.add(next);
                }
            } else if (ends) {
                gone.add(heading);
            }
        }
        Rebuild.remove(article, gone);
    }

    /** Characters outside of links. */
    private static int prose(Element element) {
        return length(element)
                - element.select("a").stream().mapToInt(Boilerplate::length).sum();
    }

    private static int length(Element element) {
        int length = 0;
        for (TextNode text : element.nodeStream(TextNode.class).toList()) {
            if (!text.isBlank()) {
                length += text.getWholeText().strip().length();
            }
        }
        return length;
    }
}
