/**
 * The GraphQL engine: the schema put together from each feature's part, scalars, errors as data, connections, limits. It knows no
 * feature; a feature joins by a {@link dev.postil.graphql.FeatureGraph}.
 */
@NullMarked
package dev.postil.graphql;

import org.jspecify.annotations.NullMarked;
