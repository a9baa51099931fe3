/**
 * What a reader saved: state, order, tags, note, progress. Everything here belongs to one account, whose id begins every key. A
 * removal only marks, so that it can be taken back for 30 days.
 */
@NullMarked
package dev.postil.readinglist;

import org.jspecify.annotations.NullMarked;
