/**
 * The database: pools, migrations, transactions, leases, workers, keyset pages, and the generated tables in {@code db.schema}. Where
 * SQLite and PostgreSQL differ, the difference stays in here. It knows no feature.
 */
@NullMarked
package dev.postil.db;

import org.jspecify.annotations.NullMarked;
