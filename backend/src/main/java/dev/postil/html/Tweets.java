package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Quoted tweets as quotes with a name under them. Substack puts one into the attribute of an empty element, and without this it is
 * lost; Twitter's own markup leaves the name loose after the words.
 */
final class Tweets {
    private static final String SUBSTACK =
            ".twitter-embed[data-attrs], [data-component-name=Twitter2ToDOM][data-attrs]";

    private Tweets() {}

    static void mend(Element body) {
        Map<Node, List<Node>> quotes = new HashMap<>();
        for (Element embed : body.select(SUBSTACK)) {
            if (Json.read(embed.attr("data-attrs")) instanceof Map<?, ?> tweet
                    && !said(tweet).isEmpty()) {
                quotes.put(embed, List.of(quote(tweet)));
            }
        }
        Rebuild.replace(body, quotes);
        body.select("blockquote.twitter-tweet").forEach(Tweets::sign);
    }

    private static Element quote(Map<?, ?> tweet) {
        // Twitter escapes what it says as HTML does, and a line of it is a line.
        Element words = new Element("p").html(said(tweet).replace("\n", "<br>"));
        Element quote = new Element("blockquote").appendChild(words);
        if (tweet.get("photos") instanceof List<?> photos) {
            photos.stream().map(Tweets::picture).filter(Objects::nonNull).forEach(quote::appendChild);
        }
        if (tweet.get("quoted_tweet") instanceof Map<?, ?> quoted
                && !said(quoted).isEmpty()) {
            quote.appendChild(quote(quoted));
        }
        return quote.appendChild(signature(tweet));
    }

    private static Element signature(Map<?, ?> tweet) {
        String name = text(tweet, "name");
        String handle = text(tweet, "username");
        Element cite = new Element("cite").text((name + (handle.isEmpty() ? "" : " (@" + handle + ")")).strip());
        Element line = new Element("p").appendText("— ");
        String address = text(tweet, "url");
        return line.appendChild(
                address.isEmpty()
                        ? cite
                        : new Element("a").attr("href", address).appendChild(cite));
    }

    private static @Nullable Element picture(@Nullable Object photo) {
        if (!(photo instanceof Map<?, ?> about) || text(about, "img_url").isEmpty()) {
            return null;
        }
        return new Element("p")
                .appendChild(
                        new Element("img").attr("src", text(about, "img_url")).attr("alt", text(about, "alt_text")));
    }

    /** What stands loose after the words becomes a line of its own: "— Name (@name) date". */
    private static void sign(Element quote) {
        List<Node> loose = new ArrayList<>();
        for (Node node = quote.lastChild();
                node != null && !(node instanceof Element block && block.isBlock());
                node = node.previousSibling()) {
            loose.addFirst(node);
        }
        if (loose.size() == quote.childNodeSize()
                || loose.stream().allMatch(node -> node instanceof TextNode text && text.isBlank())) {
            return;
        }
        Element line = new Element("p");
        loose.forEach(Node::remove);
        for (Node node : loose) {
            boolean isName =
                    node instanceof TextNode text && text.text().strip().matches("[—–-]\\s*\\S.*");
            if (isName) {
                String name = ((TextNode) node).text().strip().replaceFirst("^[—–-]\\s*", "");
                line.appendText("— ")
                        .appendChild(new Element("cite").text(name))
                        .appendText(" ");
            } else {
                line.appendChild(node);
            }
        }
        quote.appendChild(line);
    }

    private static String said(Map<?, ?> tweet) {
        return text(tweet, "full_text").strip();
    }

    private static String text(Map<?, ?> of, String name) {
        return of.get(name) instanceof String text ? text : "";
    }
}
