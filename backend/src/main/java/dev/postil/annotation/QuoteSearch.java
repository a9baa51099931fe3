package dev.postil.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where in a text a client's quote stands, when the client's position is missing or off. */
final class QuoteSearch {
    private static final int MOST_PLACES = 10_000;

    private QuoteSearch() {}

    /**
     * The place of the quote: the position itself if the words stand there, else the place whose surroundings fit the quote's context
     * best, nearest to the position. Nothing when the words stand nowhere, or at several places that nothing tells apart.
     */
    static Optional<TextRange> find(String text, TextQuote quote, @Nullable TextRange position) {
        if (position != null && position.fits(text) && position.of(text).equals(quote.exact())) {
            return Optional.of(position);
        }
        List<TextRange> places = places(text, quote.exact());
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int best =
                places.stream().mapToInt(place -> fit(text, quote, place)).max().orElseThrow();
        List<TextRange> fitting =
                places.stream().filter(place -> fit(text, quote, place) == best).toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        return Optional.ofNullable(position)
                .flatMap(near ->
                        fitting.stream().min(Comparator.comparingInt(place -> Math.abs(place.start() - near.start()))));
    }

    private static List<TextRange> places(String text, String exact) {
        List<TextRange> places = new ArrayList<>();
        for (int at = text.indexOf(exact); at >= 0 && places.size() < MOST_PLACES; at = text.indexOf(exact, at + 1)) {
            places.add(new TextRange(at, at + exact.length()));
        }
        return places;
    }

    /** How many characters of the context stand around this place. */
    private static int fit(String text, TextQuote quote, TextRange place) {
        int before = 0;
        while (before < quote.prefix().length()
                && before < place.start()
                && text.charAt(place.start() - 1 - before)
                        == quote.prefix().charAt(quote.prefix().length() - 1 - before)) {
            before++;
        }
        int behind = 0;
        while (behind < quote.suffix().length()
                && place.end() + behind < text.length()
                && text.charAt(place.end() + behind) == quote.suffix().charAt(behind)) {
            behind++;
        }
        return before + behind;
    }
}
