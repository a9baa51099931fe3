package dev.postil.http;

/**
 * How the server is reached.
 *
 * @param baseUrl the address in readers' browsers, without a slash at its end
 * @param version the version to show
 */
public record HttpSettings(String baseUrl, String version) {
    /** Whether readers come by https, so that cookies may insist on it. */
    boolean secure() {
        return baseUrl.startsWith("https://");
    }
}
