/**
 * The outside web, safely: one gateway for pages, feeds, images and icons.
 *
 * <p>Addresses are {@link dev.postil.fetch.WebUrl}s; {@link dev.postil.fetch.Fetcher#get} fetches one and answers with a
 * {@link dev.postil.fetch.FetchResult}, never with an exception. Only public addresses are dialled, decided where the
 * connection is made, so that neither a redirect nor a changing DNS answer leads inside; {@link
 * dev.postil.fetch.AllowList} opens exceptions. Every answer is bounded in time, headers and (decompressed) bytes.
 * Nothing here knows what a feed or a page is.
 */
@NullMarked
package dev.postil.fetch;

import org.jspecify.annotations.NullMarked;
