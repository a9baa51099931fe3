package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parts of an article that stand beside its main box: an introduction between the title and it, further boxes of the same make, questions and answers. */
final class Neighbours {
    private static final int LEVELS = 5;
    private static final int SENTENCE = 80;
    private static final int SHORTEST_INTRODUCTION = 280;
    private static final int LONGEST_INTRODUCTION = 2_500;
    private static final Pattern OWN_PART = Pattern.compile(
            "(?i)(?:conclusion|summary|key (?:takeaways|points)|references|footnotes|notes|bibliography|ingredients|instructions|directions|method)\\b.{0,60}");

    private final TextAmounts amounts;
    private final @Nullable Element title;
    private final boolean alone;
    private boolean titlePassed;

    private Neighbours(Element body, String title, boolean alone) {
        this.alone = alone;
        this.amounts = TextAmounts.of(body);
        this.title = body.select("h1").stream()
                .filter(heading -> PageTitle.isPart(heading.text(), title) || PageTitle.isPart(title, heading.text()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The article with its parts, in one box.
     *
     * @param alone boxes of the same make are known to be something else
     */
    static Element around(Element article, Element body, String title, boolean alone) {
        Neighbours neighbours = new Neighbours(body, title, alone);
        List<Element> before = new ArrayList<>();
        List<Element> after = new ArrayList<>();
        Element at = article;
        neighbours.titlePassed = neighbours.holdsTitle(article);
        for (int level = 0; level < LEVELS && at.parent() != null && !at.equals(body); level++) {
            List<Element> siblings = at.parent().children();
            int here = siblings.indexOf(at);
            List<Element> introduction = new ArrayList<>();
            for (int i = here - 1; i >= 0 && !neighbours.titlePassed; i--) {
                Element sibling = siblings.get(i);
                neighbours.titlePassed = neighbours.holdsTitle(sibling);
                if (neighbours.isIntroduction(sibling)) {
                    introduction.addFirst(sibling);
                }
            }
            if (neighbours.title != null) {
                before.addAll(0, introduction);
            }
            for (Element sibling : siblings.subList(here + 1, siblings.size())) {
                if (neighbours.isContinuation(sibling, at)) {
                    after.add(sibling);
                }
            }
            at = at.parent();
        }
        if (before.isEmpty() && after.isEmpty()) {
            return article;
        }
        Element whole = new Element("div");
        before.forEach(whole::appendChild);
        whole.appendChild(article);
        after.forEach(whole::appendChild);
        return whole;
    }

    private boolean holdsTitle(Element element) {
        return title != null && (title.equals(element) || title.parents().contains(element));
    }

    private boolean isIntroduction(Element sibling) {
        return amounts.prose(sibling)
                        >= SHORTEST_INTRODUCTION // less is a line under the title, which the excerpt repeats
                && amounts.prose(sibling) > 0.6 * amounts.length(sibling)
                && amounts.linkShare(sibling) < 0.3
                && amounts.length(sibling) < LONGEST_INTRODUCTION
                && !sibling.nameIs("aside");
    }

    private boolean isContinuation(Element sibling, Element main) {
        if (amounts.prose(sibling) < SENTENCE || amounts.linkShare(sibling) > 0.3 || sibling.nameIs("aside")) {
            return false;
        }
        boolean sameMake = !alone
                && !main.className().isBlank()
                && main.className().equals(sibling.className())
                && main.nameIs(sibling.normalName())
                && amounts.prose(sibling) > 0.6 * amounts.length(sibling);
        Element heading = sibling.selectFirst("h2, h3, h4");
        return sameMake
                || (heading != null && OWN_PART.matcher(heading.text().strip()).matches());
    }
}
