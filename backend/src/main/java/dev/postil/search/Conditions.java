package dev.postil.search;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.ANNOTATION_TAG;
import static dev.postil.db.schema.Tables.FEED;
import static dev.postil.db.schema.Tables.FOLLOWED_FEED;
import static dev.postil.db.schema.Tables.ITEM_TAG;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static dev.postil.db.schema.Tables.SEEN_POST;
import static dev.postil.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.postil.db.Uuid7;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Turns a query into SQL, for one reader at one moment. Both lists select from {@code post}; the reading list has the reader's
 * {@code reading_list_item} beside it, the stream has to look for it.
 */
public final class Conditions {
    /** The parameters of a condition: what it is for other readers and moments, it is with other values of these. */
    public static final String ACCOUNT = "account";

    public static final String NOW = "now";

    private final UUID account;
    private final Instant now;
    private final UnaryOperator<Condition> onItem;
    private final UnaryOperator<Condition> onAnnotation;
    private final boolean annotations;

    private Conditions(
            UUID account,
            Instant now,
            UnaryOperator<Condition> onItem,
            UnaryOperator<Condition> onAnnotation,
            boolean annotations) {
        this.account = account;
        this.now = now;
        this.onItem = onItem;
        this.onAnnotation = onAnnotation;
        this.annotations = annotations;
    }

    /** Conditions over the reader's items, joined to their posts. */
    public static Conditions onReadingList(UUID account, Instant now) {
        return new Conditions(account, now, condition -> condition, condition -> onItem(account, condition), false);
    }

    /** Conditions over the reader's annotations, joined to their items and posts. */
    public static Conditions onAnnotations(UUID account, Instant now) {
        return new Conditions(account, now, condition -> condition, condition -> condition, true);
    }

    /** Conditions over posts, whether or not the reader has an item for them. */
    public static Conditions onPosts(UUID account, Instant now) {
        UnaryOperator<Condition> onItem = condition -> exists(selectOne()
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account(account)))
                .and(READING_LIST_ITEM.POST_ID.eq(POST.ID))
                .and(READING_LIST_ITEM.REMOVED_AT.isNull())
                .and(condition));
        return new Conditions(account, now, onItem, condition -> onItem.apply(onItem(account, condition)), false);
    }

    /** The item has an annotation of this kind. */
    private static Condition onItem(UUID account, Condition condition) {
        return exists(selectOne()
                .from(ANNOTATION)
                .where(ANNOTATION.ACCOUNT_ID.eq(account(account)), ANNOTATION.ITEM_ID.eq(READING_LIST_ITEM.ID))
                .and(ANNOTATION.REMOVED_AT.isNull())
                .and(condition));
    }

    /** A moment as the parameter {@link #NOW} takes it: in microseconds, as it is stored. */
    public static long moment(Instant now) {
        return java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }

    /** The reader's account as a parameter. */
    public static Field<UUID> account(UUID account) {
        return DSL.param(ACCOUNT, account);
    }

    public Condition of(Term term) {
        return switch (term) {
            case Term.All all -> DSL.and(all.terms().stream().map(this::of).toList());
            case Term.Not not -> DSL.not(of(not.term()));
            case Term.Words words ->
                annotations
                        ? POST.TITLE_KEY.contains(words.text()).or(ANNOTATION.WORDS.contains(words.text()))
                        : POST.TITLE_KEY.contains(words.text());
            case Term.Field field -> of(field.name(), field.value().strip().toLowerCase(Locale.ROOT));
        };
    }

    private Condition of(String field, String value) {
        return switch (field) {
            case "state" -> state(value.toUpperCase(Locale.ROOT));
            case "tag" -> annotations ? annotationTagged(value) : onItem.apply(tagged(value));
            case "color" -> onAnnotation.apply(ANNOTATION.COLOR.eq(value.toUpperCase(Locale.ROOT)));
            case "made" -> {
                DateRange range = DateRange.parse(value).orElseThrow();
                yield onAnnotation.apply(
                        ANNOTATION.CREATED_AT.ge(range.from()).and(ANNOTATION.CREATED_AT.lt(range.until())));
            }
            // A page is of no feed, and not knowing a feed must not keep it out of what is not of this one.
            case "feed" -> POST.FEED_ID.isNotNull().and(POST.FEED_ID.in(feeds(value)));
            case "is" -> is(value);
            default -> throw new IllegalStateException("the parser let an unknown field through: " + field);
        };
    }

    /** The states of items and those of annotations have no name in common. */
    private Condition state(String value) {
        return switch (value) {
            case "QUEUED", "READING", "ARCHIVED" -> onItem.apply(READING_LIST_ITEM.STATE.eq(value));
            default -> onAnnotation.apply(ANNOTATION.ANCHOR_STATE.eq(value));
        };
    }

    private Condition is(String value) {
        return switch (value) {
            case "favorite" -> onItem.apply(READING_LIST_ITEM.FAVORITE.isTrue());
            case "snoozed" ->
                onItem.apply(READING_LIST_ITEM
                        .SNOOZED_UNTIL
                        .isNotNull()
                        .and(DSL.field("{0}", Long.class, READING_LIST_ITEM.SNOOZED_UNTIL)
                                .gt(DSL.param(NOW, moment(now)))));
            case "annotated" -> onAnnotation.apply(DSL.trueCondition());
            case "queued" -> onItem.apply(READING_LIST_ITEM.STATE.eq("QUEUED"));
            case "seen" -> seen(account);
            default -> throw new IllegalStateException("the parser let an unknown value through: " + value);
        };
    }

    /** The post was seen by itself or put on the list, or was there when the reader had seen all of a followed feed. */
    public static Condition seen(UUID account) {
        return seenByItself(account)
                .or(exists(selectOne()
                        .from(FOLLOWED_FEED)
                        .where(FOLLOWED_FEED.ACCOUNT_ID.eq(account(account)), FOLLOWED_FEED.FEED_ID.eq(POST.FEED_ID))
                        .and(FOLLOWED_FEED.SEEN_UNTIL.ge(POST.RECEIVED_AT))));
    }

    /** The post was seen as one of its own, or put on the list, be it off again. */
    public static Condition seenByItself(UUID account) {
        return exists(selectOne()
                        .from(SEEN_POST)
                        .where(SEEN_POST.ACCOUNT_ID.eq(account(account)), SEEN_POST.POST_ID.eq(POST.ID)))
                .or(exists(selectOne()
                        .from(READING_LIST_ITEM)
                        .where(
                                READING_LIST_ITEM.ACCOUNT_ID.eq(account(account)),
                                READING_LIST_ITEM.POST_ID.eq(POST.ID))));
    }

    /** A tag by its name, or any tag below it: {@code tag:work} also finds {@code work/plans}. */
    private Condition tagged(String written) {
        return READING_LIST_ITEM.ID.in(select(ITEM_TAG.ITEM_ID)
                .from(ITEM_TAG)
                .join(TAG)
                .on(TAG.ACCOUNT_ID.eq(ITEM_TAG.ACCOUNT_ID), TAG.ID.eq(ITEM_TAG.TAG_ID))
                .where(ITEM_TAG.ACCOUNT_ID.eq(account(account)))
                .and(TAG.REMOVED_AT.isNull())
                .and(named(written)));
    }

    private Condition annotationTagged(String written) {
        return ANNOTATION.ID.in(select(ANNOTATION_TAG.ANNOTATION_ID)
                .from(ANNOTATION_TAG)
                .join(TAG)
                .on(TAG.ACCOUNT_ID.eq(ANNOTATION_TAG.ACCOUNT_ID), TAG.ID.eq(ANNOTATION_TAG.TAG_ID))
                .where(ANNOTATION_TAG.ACCOUNT_ID.eq(account(account)))
                .and(TAG.REMOVED_AT.isNull())
                .and(named(written)));
    }

    private static Condition named(String written) {
        String name =
                Normalizer.normalize(written.startsWith("#") ? written.substring(1) : written, Normalizer.Form.NFKC);
        return TAG.NAME_KEY.eq(name).or(TAG.NAME_KEY.startsWith(name + "/"));
    }

    /** The reader's feeds with this in their title, or with this id. */
    private Select<Record1<UUID>> feeds(String value) {
        Condition named = DSL.coalesce(FOLLOWED_FEED.TITLE_KEY, FEED.TITLE_KEY).contains(value);
        Condition wanted = Uuid7.parse(value)
                .map(id -> named.or(FOLLOWED_FEED.ID.eq(id)).or(FEED.ID.eq(id)))
                .orElse(named);
        return select(FOLLOWED_FEED.FEED_ID)
                .from(FOLLOWED_FEED)
                .join(FEED)
                .on(FEED.ID.eq(FOLLOWED_FEED.FEED_ID))
                .where(FOLLOWED_FEED.ACCOUNT_ID.eq(account(account)))
                .and(wanted);
    }
}
