/**
 * What {@code make bench-extract} runs: the article finder beside two others on pages of known text, scored as the corpus scores; and what
 * {@code make learn-surplus} runs, which learns from the same pages. They lie beside the repository, never in it. No test here.
 */
@NullMarked
package dev.postil.bench.extract;

import org.jspecify.annotations.NullMarked;
