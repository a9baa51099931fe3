package dev.postil.readinglist;

import dev.postil.html.Blocks;
import dev.postil.html.Moved;
import dev.postil.html.Paragraph;
import dev.postil.html.Paragraphs;
import dev.postil.post.Post;
import dev.postil.post.RevisionListener;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.DSLContext;

/** When a text becomes another, every reader's place and what they read of it move with its paragraphs. */
@Singleton
final class MoveProgress implements RevisionListener {
    @Override
    public void revised(DSLContext sql, Post post, String before, String after) {
        List<Readings.Kept> all = Readings.ofPost(sql, post.id());
        if (all.isEmpty()) {
            return;
        }
        Moved blocks = Moved.between(Paragraphs.blocks(before), Paragraphs.blocks(after));
        List<Paragraph> paragraphs = Paragraphs.of(after);
        Moved marks = Moved.between(texts(Paragraphs.of(before)), texts(paragraphs));
        for (Readings.Kept kept : all) {
            Integer block = kept.block() == null ? null : Integer.valueOf(blocks.place(kept.block()));
            ReadMarks moved = kept.marks().moved(marks);
            // Who said only how much was read, not what, has read as much of what it is now.
            double coverage = kept.marks().paragraphs().isEmpty() ? kept.coverage() : moved.coverage(paragraphs);
            Readings.move(
                    sql,
                    new Readings.Kept(kept.account(), kept.item(), coverage, block, moved),
                    block == null ? null : Blocks.beginning(after, block, KeepProgress.QUOTE_LENGTH));
        }
    }

    static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }
}
