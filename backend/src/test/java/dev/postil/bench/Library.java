package dev.postil.bench;

import static dev.postil.db.schema.Tables.ACCOUNT;

import dev.postil.db.Database;
import dev.postil.db.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jooq.DSLContext;

/**
 * Makes the library of {@code bench/library.sql}, unless it is there already: {@code sqlite FILE} in a file, and ends; {@code postgresql FOLDER PORT} in a
 * PostgreSQL from a jar, and serves it until it is stopped. Reader {@code n} has the access token {@code bench-n}.
 */
public final class Library {
    private static final int READERS = 91;
    private static final String WORDS =
            "the lock at the river mouth closes for everyone and nine captains send apologies ";

    private Library() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("sqlite")) {
            fill(new DatabaseSettings.Sqlite(Path.of(arguments[1])));
            return;
        }
        int port = Integer.parseInt(arguments[2]);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(Path.of(arguments[1]))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "1GB")
                // As in earnest: what is committed is on the disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        fill(new DatabaseSettings.Postgresql(
                "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres", 4));
        System.out.println("ready");
        Thread.currentThread().join();
        server.close();
    }

    private static void fill(DatabaseSettings settings) throws IOException {
        boolean sqlite = settings instanceof DatabaseSettings.Sqlite;
        try (Database database = Database.open(settings)) {
            if (database.read(sql -> sql.fetchExists(ACCOUNT))) {
                return;
            }
            database.write(sql -> {
                for (String statement : statements(sqlite)) {
                    sql.execute(statement);
                }
                for (int reader = 1; reader <= READERS; reader++) {
                    token(sql, reader, sqlite);
                }
                return sql;
            });
            database.read(sql -> sql.execute("analyze"));
        }
    }

    private static void token(DSLContext sql, int reader, boolean sqlite) {
        String uuid = sqlite ? "'%s'" : "cast('%s' as uuid)";
        String account = uuid.formatted("00000000-0000-7000-8000-%012d".formatted(reader));
        String id = uuid.formatted("00000000-0000-7000-8006-%012d".formatted(reader));
        sql.execute(
                "insert into access_token (account_id, id, name, token_hash, scopes, created_at, last_used_at) values ("
                        + account + ", " + id + ", 'bench', '" + hash("bench-" + reader)
                        + "', 'READ WRITE', 1700000000000000, 9000000000000000)");
    }

    private static String[] statements(boolean sqlite) {
        try (InputStream file = Objects.requireNonNull(Library.class.getResourceAsStream("/bench/library.sql"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .replace(":body", WORDS.repeat(15));
            return (sqlite ? text.replace(" as uuid)", " as text)") : text)
                    .strip()
                    .split(";\\s*\\n?");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
