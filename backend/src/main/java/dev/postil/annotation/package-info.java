/**
 * Highlights and the notes on them. An annotation keeps the words it was made on, with their place in the revision they were made in.
 * When a post gets another text, {@link dev.postil.annotation.Reanchor} finds, within the same transaction, where the words stand now;
 * where that cannot be told, the annotation is orphaned: a wrong place is worse than none. A removal only marks, so that it can be
 * taken back for 30 days. An annotation belongs to an item of the reading list and goes with it.
 */
@NullMarked
package dev.postil.annotation;

import org.jspecify.annotations.NullMarked;
