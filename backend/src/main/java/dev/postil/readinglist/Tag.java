package dev.postil.readinglist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reader's tag; a slash in its name nests it. {@code color} is like {@code #5b8db8}. */
public record Tag(UUID id, String name, @Nullable String color) {}
