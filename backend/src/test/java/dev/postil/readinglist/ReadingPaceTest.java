package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2000/600                                | 200  | one long post is enough
        300/90                                  | -1   | a short one is not
        300/90 300/100 300/110                  | 180  | three are
        2000/600 2000/660 2000/540 3000/30000   | 200  | one left open over night changes little
        2000/600 2000/660 2000/3                | 182  | nobody reads so fast
        5000/300                                | 900  | nor is anybody taken to be faster than this
        5000/9000                               | 60   | or slower than this
        40/10 40/10 40/10 40/10                 | -1   | crumbs say nothing
        """)
    void pace_is_the_median_of_what_can_have_been_reading(String read, int expected, String why) {
        List<ReadingPace.Sample> samples = Arrays.stream(read.strip().split("\\s+"))
                .map(sample -> sample.split("/"))
                .map(sample -> new ReadingPace.Sample(Integer.parseInt(sample[0]), Integer.parseInt(sample[1])))
                .toList();
        assertThat(ReadingPace.wordsPerMinute(samples).orElse(-1)).as(why).isEqualTo(expected);
    }
}
