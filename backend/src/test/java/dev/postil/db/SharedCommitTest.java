package dev.postil.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers at the same moment on SQLite. */
class SharedCommitTest {
    private static final int WRITERS = 200;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void a_table_of_numbers() {
        database = Database.open(new DatabaseSettings.Sqlite(folder.resolve("postil.db")));
        database.write(sql -> sql.execute("create table number (n int primary key)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_is_written_wholly_or_not_at_all_whatever_becomes_of_the_others() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Integer>> writes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                int n = i;
                writes.add(threads.submit(() -> {
                    together.await();
                    return database.write(sql -> half(sql, n));
                }));
            }
            together.countDown();
        }
        for (int i = 0; i < WRITERS; i++) {
            Future<Integer> write = writes.get(i);
            if (i % 3 == 0) {
                assertThatThrownBy(write::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("not this one");
            } else {
                assertThat(write.get()).isEqualTo(i);
            }
        }
        List<Integer> kept = database.read(
                sql -> sql.select(DSL.field("n", Integer.class)).from("number").fetch(0, Integer.class));
        assertThat(kept).hasSize(WRITERS - (WRITERS + 2) / 3).noneMatch(n -> n % 3 == 0);
    }

    @Test
    void what_was_acknowledged_is_seen_by_readers() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> seen = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int n = i;
                seen.add(threads.submit(() -> {
                    database.write(sql -> sql.execute("insert into number values (?)", n));
                    return database.read(sql -> sql.fetchOne("select 1 from number where n = ?", n) != null);
                }));
            }
            for (Future<Boolean> one : seen) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private static int half(DSLContext sql, int n) {
        sql.execute("insert into number values (?)", n);
        if (n % 3 == 0) {
            throw new IllegalStateException("not this one");
        }
        return n;
    }
}
