package dev.postil.http;

import java.nio.file.Path;

/**
 * Where pictures of the web are kept so that they need not be fetched again.
 *
 * @param folder this node's own; what is in it may be deleted at any time
 * @param most how many bytes it may hold
 */
public record ImageSettings(Path folder, long most) {}
