package dev.postil.feed;

/** What came of parsing: a feed, or the reason why it is none. */
public sealed interface ParseResult permits ParsedFeed, NotAFeed {}
