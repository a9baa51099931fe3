/**
 * Followed feeds and the stream that they make: discover, poll, parse, schedule. A feed is asked once however many follow it, by
 * one node at a time, and never sooner than the minimum interval says, unless a reader asks for it. A feed that fails keeps its posts,
 * says why, and stops no other.
 *
 * <p>{@link dev.postil.feed.FeedParser} turns the bytes of an answer into a {@link dev.postil.feed.ParsedFeed}, and
 * {@link dev.postil.feed.PollInterval} says how long to wait before the next question. Both are pure: no network, no
 * database, no clock. What they give is what came over the wire: the HTML in it is hostile until the caller cleans it.
 */
@NullMarked
package dev.postil.feed;

import org.jspecify.annotations.NullMarked;
