/**
 * What the web sends, made fit to read: parse, find the article, sanitise, plain text. Everything here is a pure function of its
 * arguments: no network, no clock, no state; every class is safe for use by many threads. HTML that leaves this package has
 * passed {@link dev.postil.html.Sanitizer}. Nothing here throws on bad markup: bad markup is what it is for.
 */
@NullMarked
package dev.postil.html;

import org.jspecify.annotations.NullMarked;
