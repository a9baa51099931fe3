package dev.postil.db;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list is wanted: {@code size} rows after {@code from}, or before it when {@code backward}.
 *
 * @param from the place to start from, exclusive; null for the list's beginning (its end when backward)
 */
public record PageRequest(int size, @Nullable Keyset from, boolean backward) {}
