package dev.postil.annotation;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.ANNOTATION_TAG;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static dev.postil.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.postil.db.Keyset;
import dev.postil.db.MicrosConverter;
import dev.postil.db.Page;
import dev.postil.db.PageRequest;
import dev.postil.post.Posts;
import dev.postil.readinglist.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** The SQL that reads a reader's annotations. One comes with its tags in the same statement. */
final class Annotations {
    static final String NEWEST = "CREATED_AT";

    private static final MicrosConverter MICROS = new MicrosConverter();
    private static final Field<Long> CREATED = DSL.field("{0}", Long.class, ANNOTATION.CREATED_AT);

    private static final Field<List<Tag>> TAGS = multiset(select(TAG.ID, TAG.NAME, TAG.COLOR)
                    .from(ANNOTATION_TAG)
                    .join(TAG)
                    .on(TAG.ACCOUNT_ID.eq(ANNOTATION_TAG.ACCOUNT_ID), TAG.ID.eq(ANNOTATION_TAG.TAG_ID))
                    .where(ANNOTATION_TAG.ACCOUNT_ID.eq(ANNOTATION.ACCOUNT_ID))
                    .and(ANNOTATION_TAG.ANNOTATION_ID.eq(ANNOTATION.ID))
                    .and(TAG.REMOVED_AT.isNull())
                    .orderBy(TAG.NAME_KEY))
            .convertFrom(rows -> rows.map(Records.mapping(Tag::new)));

    private Annotations() {}

    static Optional<Annotation> find(DSLContext sql, UUID account, UUID id) {
        return annotations(sql).where(present(account), ANNOTATION.ID.eq(id)).fetchOptional(Annotations::annotation);
    }

    /** The annotations of these items' own posts, in the order of the text. */
    static Map<UUID, List<Annotation>> ofItems(DSLContext sql, UUID account, Collection<UUID> items) {
        return annotations(sql)
                .where(present(account), ANNOTATION.ITEM_ID.in(items), ofItsPost())
                .orderBy(ANNOTATION.ITEM_ID, ANNOTATION.FOUND_START, ANNOTATION.FOUND_END, ANNOTATION.ID)
                .fetchGroups(ANNOTATION.ITEM_ID, Annotations::annotation);
    }

    static Map<UUID, Integer> countsOfItems(DSLContext sql, UUID account, Collection<UUID> items) {
        return sql.select(ANNOTATION.ITEM_ID, DSL.count())
                .from(ANNOTATION)
                .join(READING_LIST_ITEM)
                .on(onItem())
                .where(present(account), ANNOTATION.ITEM_ID.in(items), ofItsPost())
                .groupBy(ANNOTATION.ITEM_ID)
                .fetchMap(ANNOTATION.ITEM_ID, DSL.count());
    }

    static Map<UUID, List<Annotation>> ofPosts(DSLContext sql, UUID account, Collection<UUID> posts) {
        return annotations(sql)
                .where(present(account), ANNOTATION.POST_ID.in(posts))
                .orderBy(ANNOTATION.POST_ID, ANNOTATION.FOUND_START, ANNOTATION.FOUND_END, ANNOTATION.ID)
                .fetchGroups(ANNOTATION.POST_ID, Annotations::annotation);
    }

    static Map<UUID, Annotation> byIds(DSLContext sql, UUID account, Collection<UUID> ids) {
        return annotations(sql)
                .where(present(account), ANNOTATION.ID.in(ids))
                .fetchMap(ANNOTATION.ID, Annotations::annotation);
    }

    /** All of them: post by post as they were first annotated, in each in the order of the text. */
    static List<AllAnnotations.Found> all(DSLContext sql, UUID account, Condition condition) {
        var other = ANNOTATION.as("other");
        return annotations(sql, Posts.COLUMNS.toArray(Field<?>[]::new))
                .join(POST)
                .on(POST.ID.eq(ANNOTATION.POST_ID))
                .where(present(account), condition)
                .orderBy(
                        DSL.field(select(DSL.min(other.CREATED_AT))
                                .from(other)
                                .where(other.ACCOUNT_ID.eq(account), other.POST_ID.eq(ANNOTATION.POST_ID))),
                        ANNOTATION.POST_ID,
                        ANNOTATION.FOUND_START,
                        ANNOTATION.FOUND_END,
                        ANNOTATION.CREATED_AT,
                        ANNOTATION.ID)
                .fetch(row -> new AllAnnotations.Found(Posts.post(row), annotation(row)));
    }

    /** A page of all, latest first. */
    static Page<Annotation> page(DSLContext sql, UUID account, Condition condition, PageRequest page) {
        Keyset from = page.from();
        var here = row(CREATED, ANNOTATION.ID);
        Condition behind = from == null
                ? DSL.noCondition()
                : page.backward()
                        ? here.greaterThan(row(DSL.val((Long) from.key()), DSL.val(from.id())))
                        : here.lessThan(row(DSL.val((Long) from.key()), DSL.val(from.id())));
        List<Annotation> rows = annotations(sql)
                .join(POST)
                .on(POST.ID.eq(ANNOTATION.POST_ID))
                .where(present(account), condition, behind)
                .orderBy(
                        page.backward() ? ANNOTATION.CREATED_AT.asc() : ANNOTATION.CREATED_AT.desc(),
                        page.backward() ? ANNOTATION.ID.asc() : ANNOTATION.ID.desc())
                .limit(page.size() + 1)
                .fetch(Annotations::annotation);
        return Page.of(
                page,
                rows,
                annotation ->
                        new Keyset(NEWEST, Objects.requireNonNull(MICROS.to(annotation.createdAt())), annotation.id()));
    }

    static int count(DSLContext sql, UUID account, Condition condition) {
        return sql.selectCount()
                .from(ANNOTATION)
                .join(READING_LIST_ITEM)
                .on(onItem())
                .join(POST)
                .on(POST.ID.eq(ANNOTATION.POST_ID))
                .where(present(account), condition)
                .fetchSingle()
                .value1();
    }

    /** It was not removed, and neither was its item. */
    private static Condition present(UUID account) {
        return ANNOTATION
                .ACCOUNT_ID
                .eq(account)
                .and(ANNOTATION.REMOVED_AT.isNull())
                .and(READING_LIST_ITEM.REMOVED_AT.isNull());
    }

    private static Condition onItem() {
        return READING_LIST_ITEM.ACCOUNT_ID.eq(ANNOTATION.ACCOUNT_ID).and(READING_LIST_ITEM.ID.eq(ANNOTATION.ITEM_ID));
    }

    /** Its place is in the text that the item shows, not in that of the same piece from another source. */
    private static Condition ofItsPost() {
        return ANNOTATION.POST_ID.eq(READING_LIST_ITEM.POST_ID);
    }

    private static SelectJoinStep<Record> annotations(DSLContext sql, Field<?>... more) {
        return sql.select(ANNOTATION.fields())
                .select(TAGS)
                .select(more)
                .from(ANNOTATION)
                .join(READING_LIST_ITEM)
                .on(onItem());
    }

    private static Annotation annotation(Record row) {
        return new Annotation(
                row.get(ANNOTATION.ID),
                row.get(ANNOTATION.ITEM_ID),
                row.get(ANNOTATION.POST_ID),
                new TextQuote(row.get(ANNOTATION.QUOTE), row.get(ANNOTATION.PREFIX), row.get(ANNOTATION.SUFFIX)),
                Anchors.place(row),
                AnchorState.valueOf(row.get(ANNOTATION.ANCHOR_STATE)),
                row.get(ANNOTATION.REVISION),
                new TextRange(row.get(ANNOTATION.MADE_START), row.get(ANNOTATION.MADE_END)),
                HighlightColor.valueOf(row.get(ANNOTATION.COLOR)),
                row.get(ANNOTATION.NOTE),
                row.get(TAGS),
                row.get(ANNOTATION.CREATED_AT),
                row.get(ANNOTATION.UPDATED_AT));
    }
}
