package dev.postil.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells each line of an article what it can't know by itself: where it stands, in what, and among what. */
final class LineContext {
    private static final int LONG_WORD = 5;
    private static final int SHORTEST_BRAND = 4;
    private static final int NAMES_LOOKED_AT = 300;
    private static final int LEVELS = 4;

    private static final class Box {
        int length;
        int prose;
        int lines;

        void add(Line line) {
            length += line.length;
            prose += line.prose ? line.length : 0;
            lines++;
        }
    }

    private final Element article;
    private final List<Line> lines;
    private final Map<Element, Box> boxes = new HashMap<>();
    private final Map<String, Box> makes = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Element, Set<Line.Named>> names = new HashMap<>();
    private final Box whole = new Box();
    private final String host;
    private final String site;
    private final String brand;

    private LineContext(Element article, List<Line> lines, PageFacts facts) {
        this.article = article;
        this.lines = lines;
        this.host = facts.canonical() == null || facts.canonical().getHost() == null
                ? ""
                : facts.canonical().getHost().toLowerCase(Locale.ROOT);
        this.site = facts.siteName() == null ? "" : facts.siteName().toLowerCase(Locale.ROOT);
        this.brand = brand(host);
    }

    /** "riverbank" of "www.river-bank.co.uk". */
    private static String brand(String host) {
        String longest = "";
        List<String> names = List.of(host.split("\\."));
        for (String name : names.subList(0, Math.max(0, names.size() - 1))) {
            longest = name.length() > longest.length() ? name : longest;
        }
        return letters(longest);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    static void tell(Element article, List<Line> lines, PageFacts facts) {
        LineContext context = new LineContext(article, lines, facts);
        lines.forEach(context::alone);
        context.places();
        context.neighbours();
    }

    private void alone(Line line) {
        List<String> list = LineWords.of(line.text);
        line.words = list.stream().filter(word -> word.length() >= LONG_WORD).collect(Collectors.toSet());
        line.says = LineWords.says(list);
        line.words.forEach(word -> words.merge(word, 1, Integer::sum));
        texts.merge(line.text, 1, Integer::sum);
        if (brand.length() >= SHORTEST_BRAND && letters(line.text).contains(brand)) {
            line.says.add(Line.Says.BRAND);
        }
        line.startsInCall = !list.isEmpty() && LineWords.isCall(list.getFirst());
        if (site.length() > 2 && line.text.toLowerCase(Locale.ROOT).contains(site)) {
            line.says.add(Line.Says.SITE);
        }
        LineText.measure(line);
        line.endsInLink =
                !line.links.isEmpty() && endsIn(line.text, line.links.getLast().text());
        line.ownLink = line.links.stream().map(link -> link.attr("href")).anyMatch(address -> isOwn(address, host));
        whole.add(line);
        line.make = make(line);
        makes.computeIfAbsent(line.make, any -> new Box()).add(line);
        for (Element box = line.element; box != null; box = box.parent()) {
            boxes.computeIfAbsent(box, any -> new Box()).add(line);
            if (box.equals(article)) {
                break;
            }
        }
        line.named = named(line);
    }

    private static boolean endsIn(String text, String link) {
        int at = text.length() - link.length() - 2;
        return link.length() > 2 && text.indexOf(link, Math.max(0, at)) >= 0;
    }

    private static boolean isOwn(String address, String host) {
        boolean relative = !address.contains(":") && !address.startsWith("//");
        return relative || (!host.isEmpty() && address.contains(host));
    }

    private Set<Line.Named> named(Line line) {
        Set<Line.Named> named = EnumSet.noneOf(Line.Named.class);
        if (line.element.equals(article)) {
            return named;
        }
        named.addAll(names(line.element));
        if (line.whole) {
            line.element.stream().skip(1).limit(LEVELS).forEach(inner -> named.addAll(names(inner)));
        }
        int level = 0;
        Set<Line.Named> within = EnumSet.noneOf(Line.Named.class);
        for (Element box = line.element.parent(); box != null && !box.equals(article); box = box.parent()) {
            if (level++ < LEVELS) {
                within.addAll(names(box));
            }
            line.inList |= box.nameIs("ul") || box.nameIs("ol");
            line.inSection |= box.nameIs("section");
        }
        line.within = within;
        return named;
    }

    private Set<Line.Named> names(Element element) {
        return names.computeIfAbsent(element, any -> {
            String text = element.className() + " " + element.id();
            return LineWords.named(text.length() > NAMES_LOOKED_AT ? text.substring(0, NAMES_LOOKED_AT) : text);
        });
    }

    private static String make(Line line) {
        String classes = line.element.className();
        int space = classes.indexOf(' ');
        Element parent = line.element.parent();
        return line.element.normalName() + "." + (space < 0 ? classes : classes.substring(0, space)) + "<"
                + (parent == null ? "" : parent.normalName());
    }

    /** The boxes from the article down to an element. */
    private List<Element> path(Element element) {
        List<Element> path = new ArrayList<>();
        for (Element box = element; box != null; box = box.parent()) {
            path.add(box);
            if (box.equals(article)) {
                break;
            }
        }
        return path.reversed();
    }

    /** The box with the most prose side by side. */
    private Element mainBox() {
        Map<Element, Integer> direct = new HashMap<>();
        Element main = article;
        for (Line line : lines) {
            Element box = line.whole && line.element.parent() != null && !line.element.equals(article)
                    ? line.element.parent()
                    : line.element;
            if (line.prose
                    && direct.merge(box, line.length, Integer::sum) > direct.getOrDefault(main, 0)
                    && !box.equals(main)) {
                main = box;
            }
        }
        return main;
    }

    private void places() {
        List<Element> main = path(mainBox());
        double allText = Math.max(1, whole.length);
        double allProse = Math.max(1, whole.prose);
        int text = 0;
        int prose = 0;
        for (Line line : lines) {
            List<Element> path = path(line.element);
            int shared = 0;
            while (shared < path.size()
                    && shared < main.size()
                    && path.get(shared).equals(main.get(shared))) {
                shared++;
            }
            line.up = main.size() - shared;
            line.down = Math.max(0, path.size() - shared - (line.whole ? 1 : 0));
            Box part = box(path.get(Math.min(shared, path.size() - 1)));
            Box box = box(line.whole && path.size() > 1 ? path.get(path.size() - 2) : path.getLast());
            line.boxProse = box.prose / allProse;
            line.partProse = part.prose / allProse;
            line.partText = part.length / allText;
            line.partDensity = part.prose / Math.max(1.0, part.length);
            line.partLines = part.lines;
            Box make = makes.getOrDefault(line.make, whole);
            line.alike = make.lines;
            line.alikeProse = make.prose / allProse;
            line.topic = topic(line.words);
            line.repeated = texts.getOrDefault(line.text, 0) > 1;
            line.before = text / allText;
            line.proseBefore = prose / allProse;
            text += line.length;
            prose += line.prose ? line.length : 0;
            line.proseAfter = 1 - prose / allProse;
        }
    }

    private Box box(Element element) {
        return boxes.getOrDefault(element, whole);
    }

    private double topic(Set<String> longWords) {
        long shared = longWords.stream()
                .filter(word -> words.getOrDefault(word, 0) >= 3)
                .count();
        return longWords.isEmpty() ? 0.5 : (double) shared / longWords.size();
    }

    private void neighbours() {
        double topic = 0.5;
        @Nullable Line heading = null;
        int last = lines.size() - 1;
        while (last > 0 && !lines.get(last).isHeading()) {
            last--;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.previous = i > 0 ? lines.get(i - 1) : null;
            line.next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            line.sameMakeBefore = isAlike(line, line.previous);
            line.sameMakeAfter = isAlike(line, line.next);
            line.toEnd = lines.size() - i;
            topic = line.isHeading() ? line.topic : topic;
            line.heading = heading;
            heading = line.isHeading() ? line : heading;
            line.underLast = i >= last;
            line.topicOfHeading = topic;
            int prose = 0;
            for (int j = Math.max(0, i - 4); j <= Math.min(lines.size() - 1, i + 4); j++) {
                Line near = lines.get(j);
                boolean close = j != i && Math.abs(j - i) < 4;
                prose += j != i && near.prose ? 1 : 0;
                line.callsAround |= close && (near.says.contains(Line.Says.CALL) || near.says.contains(Line.Says.OURS));
                line.linksAround += close ? near.linkShare() / 6 : 0;
            }
            line.proseAround = prose / 8.0;
        }
    }

    private static boolean isAlike(Line line, @Nullable Line other) {
        return other != null && line.make.equals(other.make);
    }
}
