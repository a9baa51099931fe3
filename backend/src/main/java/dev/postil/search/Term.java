package dev.postil.search;

import java.util.List;

/** A query as a tree. {@code start} and {@code end} are where a term stands in the text, in UTF-16 code units. */
public sealed interface Term {
    record All(List<Term> terms) implements Term {}

    record Not(Term term) implements Term {}

    /** {@code name:value}; the value without its quotation marks. */
    record Field(String name, String value, int start, int end) implements Term {}

    /** Words to be found in the title, one after another. */
    record Words(String text) implements Term {}
}
