package dev.postil.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** AMP serves a page a second time at another address; this finds the first. */
final class AmpUrl {
    /** {@code /c/s/} or {@code /v/s/}: content or viewer, {@code s} for https. */
    private static final Pattern CACHED = Pattern.compile("/(?:[civ]/)?(s/)?([^/]+\\.[^/]+)(/.*)?");

    private static final Pattern CACHE = Pattern.compile("[a-z0-9-]+\\.cdn\\.ampproject\\.org|cdn\\.ampproject\\.org");
    private static final Pattern GOOGLE = Pattern.compile("(?:www\\.)?google\\.[a-z.]{2,6}");
    private static final Pattern LAST = Pattern.compile("(?<=.)/amp/?$|\\.amp(?=\\.html?$|$)|(?<=\\.)amp\\.(?=html?$)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)amp(=(1|true|amp|yes)?)?|outputtype=amp|_amp=.*|amp_js_v=.*|amp_gsa=.*|usqp=.*");

    private AmpUrl() {}

    static WebUrl original(WebUrl url) {
        WebUrl source = source(url).orElse(url);
        String host = source.host().startsWith("amp.") && source.host().indexOf('.', 4) > 0
                ? source.host().substring(4)
                : source.host();
        String path = LAST.matcher(source.path()).replaceFirst("");
        return new WebUrl(
                source.scheme(),
                host,
                source.explicitPort(),
                path.isEmpty() ? "/" : path,
                without(source.query()),
                source.fragment());
    }

    /** The page that a cache of AMP pages keeps a copy of. */
    private static Optional<WebUrl> source(WebUrl url) {
        boolean google = GOOGLE.matcher(url.host()).matches() && url.path().startsWith("/amp/");
        if (!google && !CACHE.matcher(url.host()).matches()) {
            return Optional.empty();
        }
        Matcher cached = CACHED.matcher(google ? url.path().substring("/amp".length()) : url.path());
        if (!cached.matches()) {
            return Optional.empty();
        }
        String scheme = cached.group(1) == null ? "http" : "https";
        String rest = cached.group(3) == null ? "/" : cached.group(3);
        return WebUrl.parse(scheme + "://" + cached.group(2) + rest + (url.query() == null ? "" : "?" + url.query()));
    }

    private static @Nullable String without(@Nullable String query) {
        if (query == null) {
            return null;
        }
        return Stream.of(query.split("&"))
                .filter(parameter -> !PARAMETER.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
    }
}
