package dev.postil.readinglist;

import dev.postil.account.LearnSpeed;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.html.Blocks;
import dev.postil.html.Moved;
import dev.postil.html.Paragraph;
import dev.postil.html.Paragraphs;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import dev.postil.post.Post;
import dev.postil.post.Revisions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far a reader is. What was read only grows, whichever device tells it in which order; only who starts over begins at
 * nothing. Places of an older revision are moved to the present one.
 */
@Singleton
final class KeepProgress {
    static final int QUOTE_LENGTH = 80;

    private static final int LONGEST_READING = 30 * 24 * 60 * 60;

    private final Database database;
    private final LearnSpeed speed;
    private final InstantSource clock;

    KeepProgress(Database database, LearnSpeed speed, InstantSource clock) {
        this.database = database;
        this.speed = speed;
        this.clock = clock;
    }

    /**
     * What a client says.
     *
     * @param block the paragraph that stands at the top, by its number among the outermost elements of that revision's text
     * @param read stretches of that revision's text that were on screen long enough
     * @param seconds spent with the post so far, on all occasions; null when the client does not count
     */
    record Said(
            double coverage,
            int block,
            int offset,
            int revision,
            List<ReadMarks.Stretch> read,
            @Nullable Integer seconds,
            boolean startOver) {}

    Outcome<ReadingListItem> keep(Viewer viewer, Optional<UUID> item, Said said) {
        if (!(said.coverage() >= 0 && said.coverage() <= 1)) {
            return Outcome.refused(Refusal.invalid("progress.coverage").at("coverage"));
        }
        if (said.block() < 0 || said.offset() < 0) {
            return Outcome.refused(Refusal.invalid("progress.position").at("block"));
        }
        if (said.seconds() != null && said.seconds() < 0) {
            return Outcome.refused(Refusal.invalid("progress.seconds").at("readSeconds"));
        }
        if (said.read().stream().anyMatch(stretch -> stretch.start() < 0 || stretch.end() < stretch.start())) {
            return Outcome.refused(Refusal.invalid("progress.read").at("read"));
        }
        return database.write(sql -> {
            Optional<ReadingListItem> known = item.flatMap(id -> ReadingList.find(sql, viewer.id(), id));
            int last = known.map(it -> Math.max(1, it.post().revision())).orElse(Integer.MAX_VALUE);
            if (said.revision() < 1 || said.revision() > last) {
                return Outcome.refused(Refusal.invalid("revision.number", last).at("revision"));
            }
            return known.flatMap(it -> keep(sql, viewer, it, said))
                    .map(Outcome::done)
                    .orElseGet(() ->
                            Outcome.refused(Refusal.notFound("item.unknown").at("itemId")));
        });
    }

    private Optional<ReadingListItem> keep(DSLContext sql, Viewer viewer, ReadingListItem item, Said said) {
        Post post = item.post();
        String html = Revisions.present(sql, post.id());
        List<Paragraph> paragraphs = Paragraphs.of(html);
        Readings.Reading before = said.startOver()
                ? Readings.Reading.NONE
                : Readings.of(sql, viewer.id(), List.of(item.id())).getOrDefault(item.id(), Readings.Reading.NONE);
        String old = said.revision() < post.revision()
                ? Revisions.content(sql, post.id(), said.revision()).orElse(html)
                : html;
        int block = old.equals(html)
                ? said.block()
                : Moved.between(Paragraphs.blocks(old), Paragraphs.blocks(html)).place(said.block());
        boolean tracks = viewer.account().reading().tracksProgress();
        ReadMarks marks = tracks ? marks(before.marks(), said, old, html, paragraphs) : before.marks();
        double known = said.startOver() ? 0 : item.progress().coverage();
        double coverage = tracks ? Math.max(known, Math.max(said.coverage(), marks.coverage(paragraphs))) : known;
        int seconds = !tracks || said.seconds() == null
                ? before.seconds()
                : Math.clamp(said.seconds(), before.seconds(), LONGEST_READING);
        Progress.Position position =
                new Progress.Position(block, said.offset(), Blocks.beginning(html, block, QUOTE_LENGTH));
        Items.setProgress(
                sql,
                viewer.id(),
                item.id(),
                new Progress(coverage, Progress.remaining(post.wordCount(), coverage), position),
                Math.min(said.revision(), post.revision()));
        Readings.set(sql, viewer.id(), item.id(), new Readings.Reading(marks, seconds, clock.instant()));
        if (seconds > before.seconds()) {
            ReadingPace.wordsPerMinute(Readings.samples(sql, viewer.id(), post.language()))
                    .ifPresent(pace -> speed.learned(sql, viewer.id(), post.language(), pace));
        }
        return ReadingList.find(sql, viewer.id(), item.id());
    }

    private static ReadMarks marks(ReadMarks before, Said said, String old, String html, List<Paragraph> paragraphs) {
        if (said.read().isEmpty() || old.equals(html)) {
            return before.and(said.read(), paragraphs);
        }
        List<Paragraph> then = Paragraphs.of(old);
        ReadMarks moved = ReadMarks.of(null)
                .and(said.read(), then)
                .moved(Moved.between(MoveProgress.texts(then), MoveProgress.texts(paragraphs)));
        moved.paragraphs().or(before.paragraphs());
        return moved;
    }
}
