package dev.postil.html;

import java.net.URI;
import java.util.Optional;

/**
 * A site whose pages need scripts, and that gives its posts in another way: what to ask it for, and how to read the answer. Pure: who calls it
 * does the asking. Another site joins by a class of its own in {@link SiteRules#KNOWN}.
 */
public interface SiteRule {
    /**
     * @param address to be asked in the page's place, on the page's own host
     * @param json the question to post there
     */
    record Request(URI address, String json) {}

    /** What to ask for to have this page; empty when the rule does not know the page. */
    Optional<Request> request(URI page);

    /** The article in the answer; empty when there is none, and the page itself has to do. */
    Optional<Article> read(String answer, URI page);
}
