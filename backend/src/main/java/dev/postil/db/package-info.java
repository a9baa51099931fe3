/** The database: pools, dialect, migrations, transactions, and the generated tables in {@code db.schema}. */
@NullMarked
package dev.postil.db;

import org.jspecify.annotations.NullMarked;
