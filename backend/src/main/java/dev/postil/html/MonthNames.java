package dev.postil.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How months begin, in the languages that we read dates in. */
final class MonthNames {
    private static final Map<String, Integer> BEGINNINGS = new HashMap<>();

    static {
        for (String language : new String[] {
            "jan feb mar apr may jun jul aug sep oct nov dec", // English
            "янв фев мар апр мая июн июл авг сен окт ноя дек", // Russian
            "янв фев мар апр май июн июл авг сен окт ноя дек",
            "січ лют бер кві тра чер лип сер вер жов лис гру", // Ukrainian
            "jan feb mär apr mai jun jul aug sep okt nov dez", // German
            "jan fév mar avr mai juin juil aoû sep oct nov déc", // French
            "ene feb mar abr may jun jul ago sep oct nov dic", // Spanish
            "jan fev mar abr mai jun jul ago set out nov dez", // Portuguese
            "gen feb mar apr mag giu lug ago set ott nov dic", // Italian
            "jan feb maa apr mei jun jul aug sep okt nov dec", // Dutch
            "sty lut mar kwi maj cze lip sie wrz paź lis gru", // Polish
            "jan feb mar apr maj jun jul aug sep okt nov dec" // Swedish, Danish
        }) {
            int month = 0;
            for (String beginning : language.split(" ")) {
                BEGINNINGS.put(beginning, ++month);
            }
        }
    }

    private MonthNames() {}

    /** 1 for January. */
    static Optional<Integer> number(String name) {
        String month = name.toLowerCase(Locale.ROOT);
        return find(month, 3).or(() -> find(month, 4));
    }

    private static Optional<Integer> find(String month, int length) {
        return month.length() < length
                ? Optional.empty()
                : Optional.ofNullable(BEGINNINGS.get(month.substring(0, length)));
    }
}
