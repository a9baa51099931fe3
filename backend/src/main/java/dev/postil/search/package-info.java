/** The query language: text to syntax tree to jOOQ condition (docs/query-language.md). */
@NullMarked
package dev.postil.search;

import org.jspecify.annotations.NullMarked;
