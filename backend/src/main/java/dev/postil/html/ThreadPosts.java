package dev.postil.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A thread as what people said in it, one after another: each post with its author and day, without ranks, counts and buttons. */
final class ThreadPosts {
    private static final Pattern POST = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:c?posts?|messages?|messagecard|comments?|repl(?:y|ies)|answers?|question|topic-?body|crawler-post|postbit|bbp-reply|topic-post|entry)(?:$|[\\s_-])");
    private static final Pattern BODY = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:content|body|text|cooked|bbwrapper|postbody|md|markdown|prose|postcontent|postmsg|message-?content|message-?body|inner|post|md-div)(?:$|[\\s_-])");
    private static final String AUTHOR =
            "[itemprop=author] [itemprop=name], [itemprop=author], [itemprop=name], .username, .author, .poster, .user-name, .user-details a, .postprofile a, .creator, [class*=username i], [class*=author i],"
                    + " a[href*=/user], a[href*=/u/], a[href*=/member], a[href*=/profile], a[href*=memberlist], a[href*=profile.php]";
    private static final String NOISE =
            ".signature, [class*=signature i], [class*=reaction i], [class*=likes i], .post-links, .postfoot, .message-footer, .post-menu-area, .post-likes, .lastedit, .message-lastEdit, .notice, [class*=expandLink], [class*=attribution], script, style, button, form, nav, .user-info, .user-signature, [class*=badge]";
    private static final double ENOUGH = 0.5;
    private static final double NEARLY_ALL = 0.8;

    private ThreadPosts() {}

    /** The posts in one box; empty when the page does not show two of one make that hold most of its prose. */
    static Optional<Element> of(Element body) {
        TextAmounts amounts = TextAmounts.of(body);
        List<Element> posts = posts(body, amounts);
        int said = posts.stream().mapToInt(amounts::prose).sum();
        if (posts.size() < 2 || said < ENOUGH * amounts.prose(body)) {
            return Optional.empty();
        }
        String make = textMake(posts, amounts);
        Element thread = new Element("div");
        opening(body, posts.getFirst(), amounts).ifPresent(text -> thread.append(text.html()));
        for (Element post : posts) {
            Element text = text(post, make, amounts);
            String head = text.equals(post) ? "" : head(post, text);
            text.select(text.equals(post) ? NOISE : NOISE + ", time").forEach(Element::remove);
            Element section = thread.appendElement("div");
            if (!head.isEmpty()) {
                section.appendElement("p").appendElement("strong").text(head);
            }
            section.append(text.html());
        }
        return Optional.of(thread);
    }

    /** The first post is often set apart from the answers to it. */
    private static Optional<Element> opening(Element body, Element firstPost, TextAmounts amounts) {
        return body.getAllElements().stream()
                .takeWhile(element -> !element.equals(firstPost))
                .filter(element -> amounts.prose(element) > 0
                        && amounts.prose(element) > 0.5 * amounts.length(element)
                        && !firstPost.parents().contains(element)
                        && (BODY.matcher(element.className() + " " + element.attr("itemprop"))
                                        .find()
                                || POST.matcher(element.className()).find()))
                .findFirst();
    }

    private static List<Element> posts(Element body, TextAmounts amounts) {
        Map<String, List<Element>> makes = new HashMap<>();
        for (Element element : body.getAllElements()) {
            boolean box = switch (element.normalName()) {
                case "div", "article", "li", "section", "table", "tr", "td" -> true;
                default -> false;
            };
            if (box && amounts.length(element) > 0 && isNamedPost(element)) {
                makes.computeIfAbsent(make(element), any -> new ArrayList<>()).add(element);
            }
        }
        return makes.values().stream()
                .map(ThreadPosts::outermost)
                .filter(posts -> posts.size() >= 2)
                .max(Comparator.comparingInt(posts ->
                        posts.stream().mapToInt(amounts::prose).sum() * 100 / (100 + length(posts, amounts) / 100)
                                + posts.size()))
                .orElse(List.of());
    }

    private static int length(List<Element> posts, TextAmounts amounts) {
        return posts.stream().mapToInt(amounts::length).sum();
    }

    private static boolean isNamedPost(Element element) {
        return POST.matcher(element.className()).find()
                || element.attr("itemprop").equals("comment")
                || element.attr("itemprop").equals("suggestedAnswer")
                || element.attr("itemtype").endsWith("Comment")
                || element.attr("itemtype").endsWith("Answer")
                || element.attr("itemtype").endsWith("Question");
    }

    private static String make(Element element) {
        for (String name : element.classNames()) {
            if (POST.matcher(name).find()) {
                return element.normalName() + "." + name;
            }
        }
        return element.normalName() + "[" + element.attr("itemprop") + "]";
    }

    private static List<Element> outermost(List<Element> elements) {
        Set<Element> all = new HashSet<>(elements);
        return elements.stream()
                .filter(element -> element.parents().stream().noneMatch(all::contains))
                .toList();
    }

    /** How the boxes of what people wrote are called: in most posts that hold sentences, those are the smallest to hold nearly all of them. */
    private static String textMake(List<Element> posts, TextAmounts amounts) {
        Map<String, Integer> makes = new HashMap<>();
        for (Element post : posts) {
            smallest(post, amounts).ifPresent(text -> makes.merge(key(text), amounts.prose(text), Integer::sum));
        }
        return makes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<Element> smallest(Element post, TextAmounts amounts) {
        int all = amounts.prose(post);
        return post.getAllElements().stream()
                .filter(element -> all > 0
                        && !element.equals(post)
                        && amounts.prose(element) >= NEARLY_ALL * all
                        && BODY.matcher(element.className() + " " + element.attr("itemprop"))
                                .find())
                .min(Comparator.comparingInt(amounts::length));
    }

    private static String key(Element element) {
        return element.normalName() + "." + element.className();
    }

    private static Element text(Element post, String make, TextAmounts amounts) {
        return post.getAllElements().stream()
                .filter(element -> !element.equals(post) && key(element).equals(make))
                .findFirst()
                .or(() -> smallest(post, amounts))
                .orElse(post);
    }

    /** Who and when, as far as it does not stand in the text already. */
    private static String head(Element post, Element text) {
        String author = post.select(AUTHOR).stream()
                .filter(element -> !element.parents().contains(text))
                .map(PageFacts::text)
                .filter(name -> name.length() > 1 && name.length() <= 40)
                .findFirst()
                .orElse("");
        String day = first(post, "time")
                .or(
                        () -> first(
                                post,
                                "[itemprop=dateCreated], [itemprop=datePublished], .date, .post-date, .postdate, [class*=date i]"))
                .orElse("");
        return author.isEmpty() || day.isEmpty() ? author + day : author + ", " + day;
    }

    private static Optional<String> first(Element post, String selector) {
        return post.select(selector).stream()
                .map(PageFacts::text)
                .filter(date ->
                        date.length() > 3 && date.length() <= 40 && date.chars().anyMatch(Character::isDigit))
                .findFirst();
    }
}
