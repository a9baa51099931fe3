package dev.postil.html;

/**
 * A note at the foot of a text.
 *
 * @param id of its element; the links of the text that refer to it point there
 * @param label what the text calls it: a number most often
 * @param html its text, cleaned, without the links back
 */
public record Footnote(String id, String label, String html) {}
