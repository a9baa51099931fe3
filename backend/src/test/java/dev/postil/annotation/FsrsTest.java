package dev.postil.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a passage comes back. */
class FsrsTest {
    private static final Instant DAY = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void the_first_grade_sets_the_days_of_the_published_weights() {
        assertThat(days(Fsrs.after(null, Grade.AGAIN, DAY))).isEqualTo(1);
        assertThat(days(Fsrs.after(null, Grade.HARD, DAY))).isEqualTo(1);
        assertThat(days(Fsrs.after(null, Grade.GOOD, DAY))).isEqualTo(3);
        assertThat(days(Fsrs.after(null, Grade.EASY, DAY))).isEqualTo(16);
    }

    @Test
    void nine_in_ten_are_remembered_when_it_is_due() {
        Fsrs.Memory memory = Fsrs.after(null, Grade.EASY, DAY);
        Instant due = DAY.plusSeconds((long) (memory.stability() * 86_400));
        assertThat(memory.retrievability(due)).isEqualTo(0.9, within(0.000_1));
    }

    @Test
    void what_is_remembered_stays_longer_each_time_and_what_is_forgotten_comes_soon() {
        Fsrs.Memory memory = Fsrs.after(null, Grade.GOOD, DAY);
        for (int i = 0; i < 6; i++) {
            Fsrs.Memory next = Fsrs.after(memory, Grade.GOOD, memory.dueAt());
            assertThat(next.stability()).isGreaterThan(memory.stability() * 1.3);
            assertThat(Fsrs.after(memory, Grade.EASY, memory.dueAt()).stability())
                    .isGreaterThan(next.stability());
            assertThat(Fsrs.after(memory, Grade.HARD, memory.dueAt()).stability())
                    .isLessThan(next.stability());
            memory = next;
        }
        Fsrs.Memory forgotten = Fsrs.after(memory, Grade.AGAIN, memory.dueAt());
        assertThat(forgotten.stability()).isLessThan(memory.stability() / 3);
        assertThat(forgotten.difficulty()).isGreaterThan(memory.difficulty());
    }

    private static long days(Fsrs.Memory memory) {
        return Duration.between(memory.reviewedAt(), memory.dueAt()).toDays();
    }
}
