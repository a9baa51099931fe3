/**
 * Everything in, everything out: annotations as Markdown, Web Annotations, HTML and CSV, and from Web Annotations, Hypothesis and
 * Readwise. What is written is a function of what is kept, so that export, import and export again gives the same bytes.
 */
@NullMarked
package dev.postil.library;

import org.jspecify.annotations.NullMarked;
