package dev.postil.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.postil.feed.NotAFeed.Reason;
import dev.postil.feed.ParsedEntry.Enclosure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** RSS, RDF and Atom: read by Rome from a regular document, and what Rome doesn't know from its elements. */
final class XmlFeed {

    private final Dialect dialect;
    private final URI address;

    private XmlFeed(Dialect dialect, URI address) {
        this.dialect = dialect;
        this.address = address;
    }

    static ParseResult parse(String xml, URI address) {
        Element root = FeedXml.root(xml);
        return root == null ? new NotAFeed(Reason.MALFORMED, "no element in it") : read(root, address);
    }

    static ParseResult read(Element root, URI address) {
        String name = root.getName();
        Dialect dialect = Dialect.of(root, address);
        if (dialect == null) {
            boolean isPage = name.equalsIgnoreCase("html");
            return new NotAFeed(isPage ? Reason.HTML_PAGE : Reason.OTHER_DOCUMENT, "its root element is " + name);
        }
        try {
            return new XmlFeed(dialect, address).read();
        } catch (FeedException refused) {
            return new NotAFeed(Reason.MALFORMED, String.valueOf(refused.getMessage()));
        }
    }

    private ParsedFeed read() throws FeedException {
        FeedExtras feed = FeedExtras.of(dialect, address);
        List<Extras> extras = dialect.entries().stream()
                .map(entry -> Extras.of(dialect, entry, address))
                .toList();
        SyndFeed synd = new SyndFeedImpl(new WireFeedInput(false, Locale.ROOT).build(new Document(dialect.forRome())));
        List<String> authors = authors(synd.getAuthors(), synd.getModule(DCModule.URI), feed.authors());
        URI site = FeedAddress.of(feed.base(), synd.getLink());
        List<ParsedEntry> entries = new ArrayList<>();
        DistinctGuids guids = new DistinctGuids();
        for (int i = 0; i < Math.min(extras.size(), synd.getEntries().size()); i++) {
            ParsedEntry entry = entry(synd.getEntries().get(i), extras.get(i), site == null ? feed.base() : site);
            guids.distinct(entry.inheriting(authors, feed.language())).ifPresent(entries::add);
        }
        return new ParsedFeed(
                title(synd.getTitleEx()),
                site,
                Values.plain(html(synd.getDescriptionEx())),
                feed.language(),
                authors,
                feed.image(),
                feed.selfUrl(),
                feed.checkEvery(),
                feed.hubs(),
                entries);
    }

    private ParsedEntry entry(SyndEntry synd, Extras extras, URI site) {
        URI linkBase = extras.hasBase() ? extras.base() : site;
        URI url = FeedAddress.of(linkBase, synd.getLink());
        String summary = html(synd.getDescription());
        String content =
                synd.getContents().isEmpty() ? null : html(synd.getContents().getFirst());
        boolean summaryIsFuller = length(summary) > length(content);
        String fuller = summaryIsFuller ? summary : content;
        String shorter = summaryIsFuller ? content : summary;
        String title = title(synd.getTitleEx());
        return new ParsedEntry(
                DistinctGuids.guid(synd.getUri(), url, title, fuller),
                url,
                title,
                authors(synd.getAuthors(), synd.getModule(DCModule.URI), extras.authors()),
                extras.publishedAt(),
                extras.updatedAt(),
                Objects.equals(shorter, fuller) ? null : shorter,
                fuller,
                extras.hasBase() ? extras.base() : url == null ? site : url,
                extras.image(),
                extras.language(),
                extras.replies(),
                extras.replyCount(),
                Stream.concat(
                                synd.getEnclosures().stream()
                                        .flatMap(file -> Stream.ofNullable(enclosure(file, linkBase))),
                                extras.media().stream())
                        .distinct()
                        .toList(),
                Stream.concat(synd.getCategories().stream().map(SyndCategory::getName), extras.subjects().stream())
                        .flatMap(name -> Stream.ofNullable(Values.plain(name)))
                        .distinct()
                        .toList());
    }

    private static @Nullable Enclosure enclosure(SyndEnclosure file, URI base) {
        URI url = FeedAddress.of(base, file.getUrl());
        return url == null ? null : new Enclosure(url, Values.line(file.getType()), file.getLength());
    }

    private static List<String> authors(List<SyndPerson> people, @Nullable Object dublinCore, List<String> others) {
        List<String> names = Stream.concat(
                        people.stream().map(XmlFeed::name),
                        dublinCore instanceof DCModule dc ? dc.getCreators().stream() : Stream.empty())
                .flatMap(raw -> Stream.ofNullable(Values.person(raw)))
                .distinct()
                .toList();
        return names.isEmpty() ? others : names;
    }

    private static @Nullable String name(SyndPerson person) {
        return Values.line(person.getName()) == null ? person.getEmail() : person.getName();
    }

    /** Atom says what is plain; elsewhere, and where Atom says nothing, entities were often escaped twice. */
    private @Nullable String title(@Nullable SyndContent title) {
        if (title == null) {
            return null;
        }
        boolean isPlain = dialect.isAtom() && "text".equals(title.getType());
        return Values.title(isPlain ? Values.line(title.getValue()) : Values.plain(title.getValue()));
    }

    private @Nullable String html(@Nullable SyndContent text) {
        String value = text == null ? null : Values.text(text.getValue());
        if (text == null || value == null) {
            return null;
        }
        boolean isPlain = dialect.isAtom() && !"html".equals(text.getType()) && !Values.looksLikeHtml(value);
        return isPlain ? Entities.escape(value).replace("\n", "<br>") : value;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
