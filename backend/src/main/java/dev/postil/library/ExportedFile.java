package dev.postil.library;

/** A file that was written for the reader. */
record ExportedFile(String name, String mediaType, String content) {}
