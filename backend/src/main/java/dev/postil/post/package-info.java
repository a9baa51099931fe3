/**
 * An article as we keep it: who it came from, its present text and the texts it had before. A fetch that brings another text adds a
 * revision; one that fails, or brings much less than there was, changes nothing.
 */
@NullMarked
package dev.postil.post;

import org.jspecify.annotations.NullMarked;
