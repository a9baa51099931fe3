package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thu, 01 Jan 2004 19:48:21 GMT        | 2004-01-01T19:48:21Z
                    Thu, 1 Jan 04 19:48 +0100            | 2004-01-01T18:48:00Z
                    1 Jan 2004 19:48:21 EST              | 2004-01-02T00:48:21Z
                    Thursday, January 1, 2004 7:48 PM    | 2004-01-01T19:48:00Z
                    Thu, 01-Jan-04 19:48:21 PDT          | 2004-01-02T02:48:21Z
                    Thu Jan  1 19:48:21 2004             | 2004-01-01T19:48:21Z
                    Thu Jan 1 19:48:21 PST 2004          | 2004-01-02T03:48:21Z
                    Thu Jan 1 19:48:21 +0530 2004        | 2004-01-01T14:18:21Z
                    Wed, 31 Dec 2003 24:00:00 GMT        | 2004-01-01T00:00:00Z
                    Sat, 31 Dec 2016 23:59:60 GMT        | 2017-01-01T00:00:00Z
                    Thu, 01 Jan 2004 19:48:21 GMT+2      | 2004-01-01T17:48:21Z
                    Thu, 01 Jan 2004 19:48:21 -00:00     | 2004-01-01T19:48:21Z
                    01-Jan-04                            | 2004-01-01T00:00:00Z
                    jeu., 01 janvier 2004 19:48:21 +0000 | 2004-01-01T19:48:21Z
                    mar, 03 feb 2004 10:00:00 +0000      | 2004-02-03T10:00:00Z
                    Do, 01 Mai 2008 12:00:00 +0200       | 2008-05-01T10:00:00Z
                    3 de marzo de 2024                   | 2024-03-03T00:00:00Z
                    Чт, 01 янв 2004 19:48:21 +0300       | 2004-01-01T16:48:21Z
                    2003-12-31T10:14:55Z                 | 2003-12-31T10:14:55Z
                    2003-12-31T10:14:55.123456-08:00     | 2003-12-31T18:14:55Z
                    2003-12-31 10:14:55 +0000            | 2003-12-31T10:14:55Z
                    2003-12-31t10:14z                    | 2003-12-31T10:14:00Z
                    20031231T101455Z                     | 2003-12-31T10:14:55Z
                    2003-12-31                           | 2003-12-31T00:00:00Z
                    2003-12                              | 2003-12-01T00:00:00Z
                    2003                                 | 2003-01-01T00:00:00Z
                    2003-365                             | 2003-12-31T00:00:00Z
                    2003/12/31 10:14                     | 2003-12-31T10:14:00Z
                    12/31/2003 10:14:55 PM               | 2003-12-31T22:14:55Z
                    31.12.2003 10:14                     | 2003-12-31T10:14:00Z
                    1072865695                           | 2003-12-31T10:14:55Z
                    1072865695000                        | 2003-12-31T10:14:55Z
                    """)
    void a_date_is_read_as_it_was_meant(String written, String meant) {
        assertThat(FeedDate.parse(written)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "soon",
                "0000-00-00 00:00:00",
                "32 Jan 2004",
                "Thu, 01 Foo 2004",
                "9999-01-01",
                "Jan",
                "1:2:3"
            })
    void what_is_no_date_is_none(String written) {
        assertThat(FeedDate.parse(written)).isNull();
    }
}
