package dev.postil.post;

import org.jspecify.annotations.Nullable;

/**
 * A file that stands where a page was expected.
 *
 * @param mediaType like {@code application/pdf}
 * @param bytes how large it is; null when its server does not say
 */
public record PostFile(String mediaType, @Nullable Long bytes) {}
