/** What {@code make bench} runs: a made-up library and a database to put it in. No test here. */
@NullMarked
package dev.postil.bench;

import org.jspecify.annotations.NullMarked;
