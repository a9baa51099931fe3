package dev.postil.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words in the classes and ids of elements that say that they are not the text but stand around it. */
final class AroundName {
    static final Set<String> TALK = Set.of("comment", "disqu", "respond", "reaction");

    private static final String WORDS =
            "nav(?:bar|igation)?|menus?|breadcrumbs?|side-?bar(?!-?(?:wrap|layout|content))|foot(?:er)?|masthead|cookies?|consent|gdpr|advert\\w*|ads?|adsense|sponsor\\w*|promo(?:s|tions?|tional)?|soci\\w*"
                    + "|shar(?:e|ing|edaddy)\\w*|follow-?us|newsletters?|subscri(?:be|ption)s?(?:-?\\w+)?|sign-?up|opt-?in|related\\w*|recommend\\w*|recirc\\w*|read-?(?:next|more)|more-?(?:stories|articles|posts|from|news)"
                    + "|next-?prev|prev-?next|post-?nav\\w*|pagination|pager|paging|popups?|pop-up|modals?|overlay|taboola|outbrain|disqus\\w*|comments?(?:-?(?:area|list|section|wrap\\w*|form|container|thread))?|respond"
                    + "|author-?(?:bio|box|info|card|profile|desc\\w*)|about-?(?:the-)?author|byline|(?:post|entry|article|page)-?(?:meta|info|tags?|footer|share|nav)|tags?(?:-?(?:list|cloud|links))?"
                    + "|toolbar|(?:usa|site|top|promo|cookie|announcement|alert)-?banner|skip(?:-?(?:to|link)\\S*)?|print|log-?in|search(?:-?form)?|toc|table-?of-?contents|on-?this-?page|visually-?hidden|sr-?only|screen-?reader\\S*|call-?to-?action|cta|(?<!ck-)(?<!elementor-)widgets?(?!-(?:wrap|type|content|container|inner))|rating|reactions?|toast|jp-relatedposts|wp-block-buttons?|copyright|similar\\w*|trending|popular|donat\\w*|paywall|hatnote|navbox\\w*|mw-editsection|headerlink|edit-?(?:link|page)|back-?to-?top|breaking-?news|lead-?form|disclosure|disclaimer";
    private static final Pattern IN_CLASS = Pattern.compile(
            "(?:^|[\\s_-])(?<!no[_-])(?<!has[_-])(?<!with[_-])(?<!without[_-])(" + WORDS + ")(?=$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    /** Ids come from headings, too, where any word may stand: only whole ones count. */
    private static final Pattern ID = Pattern.compile(
            "(?:(?:site|page|main|global|the|top|left|right|post|article)[_-]?)?(" + WORDS
                    + ")(?:[_-]?(?:container|wrap\\w*|section|area|form|list|box|block|bar|content|inner|menu|links?|widget|\\d+))*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDING = Pattern.compile("s?(?:[_-].*)?$");
    private static final int LONGEST = 400;

    private AroundName() {}

    /** The word, shortened so that all of its forms give the same; empty if there is none. */
    static String of(Element element) {
        if (element.attr("itemprop").equals("comment")) {
            return "comment";
        }
        String classes = element.className();
        switch (element.normalName()) {
            case "html", "article", "main", "pre", "code", "h1", "tr", "td", "tbody" -> {
                return "";
            }
            default -> {
                if (classes.length() > LONGEST) {
                    return "";
                }
            }
        }
        if (!classes.isEmpty()) {
            Matcher named = IN_CLASS.matcher(classes);
            if (named.find()) {
                return word(named);
            }
        }
        String id = element.id();
        Matcher named = ID.matcher(id);
        return !id.isEmpty() && named.matches() && !isHeadingsOwn(element) ? word(named) : "";
    }

    private static String word(Matcher named) {
        return ENDING.matcher(named.group(1).toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** A section "Cookies" with the id of its heading is about cookies. */
    private static boolean isHeadingsOwn(Element element) {
        Element first = element.firstElementChild();
        return element.normalName().startsWith("h")
                || (first != null
                        && first.normalName().matches("h[1-6]")
                        && first.text()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(element.id().toLowerCase(Locale.ROOT)));
    }
}
