package dev.postil.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pictures of the web for readers' browsers, which so tell no other server what is read, by whom and from where. Only pictures, only at
 * addresses that {@link ImageAddresses} signed, and never as a page of ours.
 */
@Controller("/image")
final class ImageEndpoint {
    private static final Duration MISSED = Duration.ofMinutes(10);

    private final ImageAddresses addresses;
    private final ImageCache cache;
    private final Fetcher fetcher;
    private final SiteIcons icons;
    private final Map<String, CompletableFuture<Optional<byte[]>>> underWay = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> missed =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MISSED).build();

    ImageEndpoint(ImageAddresses addresses, ImageCache cache, Fetcher fetcher, SiteIcons icons) {
        this.addresses = addresses;
        this.cache = cache;
        this.fetcher = fetcher;
        this.icons = icons;
    }

    /** @param absent {@code quiet} if it is no mistake that there is no picture, as with icons, which may be anywhere or nowhere */
    @Get("/{signature}")
    @Produces(MediaType.ALL)
    HttpResponse<?> get(
            HttpRequest<?> request,
            String signature,
            @QueryValue(defaultValue = "") String url,
            @QueryValue(defaultValue = "") String absent) {
        if (!addresses.isOurs(url, signature)) {
            return HttpResponse.notFound().header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        String etag = "\"" + signature + "\"";
        if (etag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return kept(HttpResponse.notModified(), etag);
        }
        Optional<byte[]> bytes = cache.get(url).or(() -> fetched(url));
        Optional<ImageType> type = bytes.flatMap(ImageType::of);
        if (bytes.isEmpty() || type.isEmpty()) {
            return (absent.equals("quiet") ? HttpResponse.noContent() : HttpResponse.notFound())
                    .header(HttpHeaders.CACHE_CONTROL, "max-age=" + MISSED.toSeconds());
        }
        MutableHttpResponse<byte[]> response =
                HttpResponse.ok(bytes.get()).header(HttpHeaders.CONTENT_TYPE, type.get().mediaType);
        if (type.get()
                == ImageType.SVG) { // shown within a page it cannot run anything, but opened by itself it is a document
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"picture.svg\"");
        }
        return kept(response, etag);
    }

    private static MutableHttpResponse<?> kept(MutableHttpResponse<?> response, String etag) {
        return response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.ETAG, etag)
                .header(Security.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    }

    /** However many ask for a picture at once, it is fetched once; one that could not be had is not asked for again at once. */
    private Optional<byte[]> fetched(String url) {
        if (missed.getIfPresent(url) != null) {
            return Optional.empty();
        }
        CompletableFuture<Optional<byte[]>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<byte[]>> others = underWay.putIfAbsent(url, mine);
        if (others != null) {
            return Objects.requireNonNull(others.join());
        }
        Optional<byte[]> picture = Optional.empty();
        try {
            picture = cache.get(url); // another may have brought it since this one looked
            if (picture.isEmpty()) {
                picture = WebUrl.parse(url)
                        .flatMap(there -> fetch(there).or(() -> icons.of(there).flatMap(this::fetch)));
                picture.ifPresentOrElse(bytes -> cache.put(url, bytes), () -> missed.put(url, true));
            }
        } finally {
            underWay.remove(url);
            mine.complete(picture);
        }
        return picture;
    }

    private Optional<byte[]> fetch(WebUrl url) {
        return fetcher.get(FetchRequest.image(url)) instanceof FetchResult.Fetched fetched
                        && ImageType.of(fetched.body()).isPresent()
                ? Optional.of(fetched.body())
                : Optional.empty();
    }
}
