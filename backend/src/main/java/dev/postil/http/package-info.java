/** Everything that is not GraphQL itself: its endpoint, sign-in, static files, health. */
@NullMarked
package dev.postil.http;

import org.jspecify.annotations.NullMarked;
