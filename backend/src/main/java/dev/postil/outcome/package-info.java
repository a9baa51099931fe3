/**
 * What a use case answers: {@link dev.postil.outcome.Outcome}, either the value or what the caller can mend, and the words for it
 * in the reader's language. Exceptions are left for bugs and broken machines.
 */
@NullMarked
package dev.postil.outcome;

import org.jspecify.annotations.NullMarked;
