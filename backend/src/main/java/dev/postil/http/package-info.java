/**
 * Everything that is not GraphQL itself: its endpoint, who calls and in which language, sign-in, static files, health. What changes
 * anything is taken by POST as JSON, and not from another site's page.
 */
@NullMarked
package dev.postil.http;

import org.jspecify.annotations.NullMarked;
