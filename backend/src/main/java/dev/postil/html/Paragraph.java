package dev.postil.html;

/**
 * The smallest piece that is read or not: a paragraph, a list's item, a heading, a table.
 *
 * @param start where it begins, in UTF-16 code units of the text
 */
public record Paragraph(int start, int end, int words, String text) {}
