/**
 * The query language: text to syntax tree to jOOQ condition (docs/query-language.md). A mistake is found while reading the text,
 * with its place; a tree always has a condition.
 */
@NullMarked
package dev.postil.search;

import org.jspecify.annotations.NullMarked;
