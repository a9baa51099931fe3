package dev.postil.outcome;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The server's own sentences, English and Russian, from {@code messages.properties} and {@code messages_ru.properties}. */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("ru"));

    private Messages() {}

    /** The sentence of a key in the language nearest to the locale; English where there is none. */
    public static String text(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
    }

    /** The language to speak to somebody who wants one of these, best first (RFC 4647 lookup). */
    public static Locale spoken(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages", locale, NO_FALLBACK);
    }
}
