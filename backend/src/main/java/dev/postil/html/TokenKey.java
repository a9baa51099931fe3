package dev.postil.html;

/** How a word or mark reads, whichever way it is typed. */
final class TokenKey {
    private TokenKey() {}

    static String of(String text, int start, int end) {
        int plain = start;
        while (plain < end && text.charAt(plain) < 128) {
            plain++;
        }
        if (plain == end) {
            return text.charAt(start) == '.' && end - start > 2 ? "…" : dashes(text, start, end);
        }
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = folded(text.charAt(i));
            if (c != 0) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** One mark for each way to type it; 0 for what does not show. */
    static char folded(char c) {
        if (c < 128) {
            return c;
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', 'ʼ' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
            default -> c;
        };
    }

    private static String dashes(String text, int start, int end) {
        return text.charAt(start) == '-' ? "-" : text.substring(start, end);
    }
}
