package dev.postil.html;

import java.net.URI;

/**
 * A feed that a page names.
 *
 * @param title as the page names it; empty when it does not
 */
public record FeedLink(URI address, String title) {}
