package dev.postil.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site whose pages need scripts, and that gives its posts in another way: what to ask it for, and how to read the answer. Pure: who calls it
 * does the asking. Another site joins by a class of its own in {@link #ALL}.
 */
public interface SiteRule {
    List<SiteRule> ALL = List.of(new ForumMagnum());

    /**
     * @param address to be asked in the page's place
     * @param json the body to post; null to get
     */
    record Request(URI address, @Nullable String json) {}

    /** What to ask for to have this page; empty when the rule does not know the page. */
    Optional<Request> request(URI page);

    /** The article in the answer; empty when there is none, and the page itself has to do. */
    Optional<Article> read(String answer, URI page);

    /** The rule for a page. */
    static Optional<SiteRule> of(URI page) {
        return ALL.stream().filter(rule -> rule.request(page).isPresent()).findFirst();
    }
}
