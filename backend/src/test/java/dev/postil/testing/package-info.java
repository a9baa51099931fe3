/** What tests share: servers on both databases, and a client that speaks GraphQL to them. No test here. */
@NullMarked
package dev.postil.testing;

import org.jspecify.annotations.NullMarked;
