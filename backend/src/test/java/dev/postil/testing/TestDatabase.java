package dev.postil.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/** The two databases that everything is tested on; both are real. */
public enum TestDatabase {
    SQLITE {
        @Override
        public Map<String, String> fresh() {
            try {
                return Map.of("POSTIL_DATA", Files.createTempDirectory("postil").toString());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    },
    POSTGRESQL {
        @Override
        public Map<String, String> fresh() {
            EmbeddedPostgres server = Server.INSTANCE;
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return Map.of(
                    "POSTIL_DATABASE_URL",
                    "postgresql://localhost:" + server.getPort() + "/" + name,
                    "POSTIL_DATABASE_USER",
                    "postgres",
                    "POSTIL_DATABASE_PASSWORD",
                    "postgres",
                    "POSTIL_DATABASE_CONNECTIONS",
                    "8");
        }
    };

    /** Settings of an empty database of this kind. */
    public abstract Map<String, String> fresh();

    /** One PostgreSQL from a jar for the whole run. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
