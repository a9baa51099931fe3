package dev.postil.annotation;

/** Words with what stands before and behind them. */
public record TextQuote(String exact, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    /** The words at this place, with 32 characters on each side, no character cut in two. */
    static TextQuote at(String text, TextRange place) {
        int from = Math.max(0, place.start() - CONTEXT);
        int to = Math.min(text.length(), place.end() + CONTEXT);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return new TextQuote(
                place.of(text),
                text.substring(from, place.start()),
                text.substring(place.end(), Math.max(place.end(), to)));
    }
}
