package dev.postil.html;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** When a text was published and when it was changed, as its page's data say, or as stands on the page. */
record PageDates(Document page, PageMeta meta, LinkedData data, URI base, String title) {
    private static final Pattern PUBLISHED = Pattern.compile("publi(?:shed|cation|sh)(?:[-_.:]?(?:date|time|on|at))?$");
    /** The same day in another zone. */
    private static final Duration SAME = Duration.ofHours(36);

    @Nullable
    Instant updated() {
        return data.text("dateModified")
                .or(() -> meta.first("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"))
                .or(() -> PageFacts.attribute(page, "[itemprop=dateModified]", "datetime", "content"))
                .flatMap(PageDate::parse)
                .orElse(null);
    }

    @Nullable
    Instant published(@Nullable Instant updated, boolean isThread) {
        VisibleDate visible = VisibleDate.on(page, base, title);
        Instant said = said(visible).orElse(null);
        if (said == null) {
            return null;
        }
        return visible.besideTitle()
                .filter(shown -> shown.isBefore(said.minus(SAME)))
                .or(() -> isThread
                        ? Optional.empty()
                        : visible.besideTitle()
                                .or(visible::changeBesideTitle)
                                .filter(shown -> isByHand(shown, said, updated)))
                .orElse(said);
    }

    /**
     * A text can't be newer than the date that stands beside its title: its data then tell of a move to another system. And a later day that
     * its data don't know was put there by hand, for readers: they take it for the day of the text.
     */
    private static boolean isByHand(Instant shown, Instant said, @Nullable Instant updated) {
        return shown.isAfter(said.plus(SAME))
                && (updated == null || Duration.between(shown, updated).abs().compareTo(SAME) > 0)
                && !isSwapped(shown, said);
    }

    /** 09.10. and 10/09. */
    private static boolean isSwapped(Instant shown, Instant said) {
        LocalDate one = LocalDate.ofInstant(shown, ZoneOffset.UTC);
        LocalDate other = LocalDate.ofInstant(said, ZoneOffset.UTC);
        return one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    private Optional<Instant> said(VisibleDate visible) {
        return Stream.<Supplier<Optional<Instant>>>of(
                        () -> data.text("datePublished")
                                .or(() -> data.text("uploadDate"))
                                .or(() -> data.text("dateCreated"))
                                .flatMap(PageDate::parse),
                        () -> meta.first(
                                        "article:published_time",
                                        "og:article:published_time",
                                        "datepublished",
                                        "publish-date",
                                        "publication_date",
                                        "publishdate",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "citation_publication_date",
                                        "dc.date.issued",
                                        "dcterms.created",
                                        "dc.date",
                                        "dcterms.date",
                                        "pubdate",
                                        "article_date_original",
                                        "date")
                                .flatMap(PageDate::parse),
                        () -> PageFacts.attribute(
                                        page,
                                        "[itemprop=datePublished], [itemprop=dateCreated]",
                                        "datetime",
                                        "content",
                                        "title")
                                .flatMap(PageDate::parse),
                        () -> PageFacts.attribute(
                                        page,
                                        "time[pubdate], time.published, time.entry-date, time.post-date, .dt-published",
                                        "datetime")
                                .flatMap(PageDate::parse),
                        () -> meta.like(PUBLISHED).flatMap(PageDate::parse),
                        () -> PageDate.inPath(String.valueOf(base.getPath())),
                        visible::anywhere,
                        () -> EmbeddedDate.of(page),
                        () -> Optional.ofNullable(updated()))
                .flatMap(reading -> reading.get().stream())
                .findFirst();
    }
}
