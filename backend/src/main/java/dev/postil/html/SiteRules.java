package dev.postil.html;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sites that are asked in another way than by their pages. */
public record SiteRules(List<SiteRule> all) {
    /** LessWrong, the Alignment Forum and the EA Forum. */
    public static final SiteRules KNOWN = new SiteRules(List.of(new ForumMagnum(Map.of(
            "lesswrong.com", "LessWrong",
            "alignmentforum.org", "AI Alignment Forum",
            "forum.effectivealtruism.org", "Effective Altruism Forum"))));

    /** The rule for a page. */
    public Optional<SiteRule> of(URI page) {
        return all.stream().filter(rule -> rule.request(page).isPresent()).findFirst();
    }
}
