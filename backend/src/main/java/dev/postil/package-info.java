/** Postil: a reading list for people who read long posts. */
@NullMarked
package dev.postil;

import org.jspecify.annotations.NullMarked;
