package dev.postil.readinglist;

/** Where a reader is with a post. */
public enum ReadingState {
    QUEUED,
    READING,
    ARCHIVED
}
