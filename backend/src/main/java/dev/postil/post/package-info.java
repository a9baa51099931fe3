/**
 * An article as we keep it: who it came from, its present text and the texts it had before. A fetch that brings another text adds a
 * revision; one that fails, or brings much less than there was, leaves the text as it is. The texts of saved pages are fetched here,
 * under leases, by {@link dev.postil.post.FetchPages}. Other features hear of new and changed posts by
 * {@link dev.postil.post.PostListener}, in the same transaction.
 */
@NullMarked
package dev.postil.post;

import org.jspecify.annotations.NullMarked;
