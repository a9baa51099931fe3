package dev.postil;

import dev.postil.db.Database;
import dev.postil.db.DatabaseSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Opens the database, and closes it when all that works with it has ended; SQLite then leaves one file that is whole. */
@Factory
final class Storage {
    @Singleton
    @Bean(preDestroy = "close")
    Database database(DatabaseSettings settings) {
        return Database.open(settings);
    }
}
