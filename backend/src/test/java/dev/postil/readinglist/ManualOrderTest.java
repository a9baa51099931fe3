package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.TestServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The order that a reader makes by hand, against a plain list that does the same. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ManualOrderTest {
    private static final int ITEMS = 10;
    private static final int MOVES = 150;

    private final Reader reader;
    private final List<String> model = new ArrayList<>();

    ManualOrderTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void some_items() {
        for (int i = 0; i < ITEMS; i++) {
            save("http://127.0.0.1:9/" + i);
        }
    }

    @Test
    void what_is_queued_last_stands_first() {
        assertThat(order("ASC")).isEqualTo(model);
        assertThat(order("DESC")).isEqualTo(model.reversed());
    }

    @Test
    void an_item_goes_directly_before_or_behind_another() {
        move(model.get(7), model.get(2), true);
        assertThat(order("ASC")).isEqualTo(model);
        move(model.get(0), model.get(9), false);
        assertThat(order("ASC")).isEqualTo(model);
        move(model.get(4), model.get(0), true);
        assertThat(order("ASC")).isEqualTo(model);
    }

    @Test
    void any_moves_make_the_order_of_a_list() {
        Random random = new Random(20260604);
        for (int i = 1; i <= MOVES; i++) {
            String item = model.get(random.nextInt(model.size()));
            String there = model.get(random.nextInt(model.size()));
            move(item, there, random.nextBoolean());
            if (i % 40 == 0) {
                save("http://127.0.0.1:9/more/" + i);
            }
            if (i % 15 == 0) {
                assertThat(order("ASC")).as("after %d moves", i).isEqualTo(model);
            }
        }
    }

    @Test
    void many_moves_into_one_spot_keep_the_order() {
        for (int i = 0; i < 60; i++) {
            move(model.getLast(), model.get(3), i % 2 == 0);
        }
        assertThat(order("ASC")).isEqualTo(model);
        save("http://127.0.0.1:9/newest");
        assertThat(order("ASC")).isEqualTo(model);
    }

    @Test
    void items_that_were_taken_off_keep_their_place() {
        String gone = model.get(3);
        reader.remove(gone);
        model.remove(gone);
        for (int i = 0; i < 30; i++) {
            move(model.getLast(), model.get(2), false);
        }
        reader.item("restoreItem(id: \"%s\")", gone);
        int place = order("ASC").indexOf(gone);
        model.add(place, gone);
        assertThat(order("ASC")).isEqualTo(model);
        assertThat(place).isGreaterThan(2);
    }

    private void save(String url) {
        model.addFirst(reader.save(url));
    }

    private void move(String item, String there, boolean before) {
        if (!item.equals(there)) {
            model.remove(item);
            model.add(model.indexOf(there) + (before ? 0 : 1), item);
        }
        reader.item("moveItem(input: {itemId: \"%s\", %s: \"%s\"})", item, before ? "before" : "after", there);
    }

    private List<String> order(String direction) {
        return Reader.texts(
                reader.list("readingList", "first: 100, orderBy: {field: MANUAL, direction: " + direction + "}", "id"),
                "/id");
    }
}
