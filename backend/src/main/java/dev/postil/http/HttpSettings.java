package dev.postil.http;

import java.util.Objects;

/** How the server is reached. */
public final class HttpSettings {
    private final String version;
    private volatile String baseUrl;

    /**
     * @param baseUrl the address in readers' browsers, without a slash at its end
     * @param version the version to show
     */
    public HttpSettings(String baseUrl, String version) {
        this.baseUrl = Objects.requireNonNull(baseUrl);
        this.version = version;
    }

    /** The server listens. Where it was left to the system to choose the port, only now the address is known. */
    public void listensOn(int port) {
        if (baseUrl.endsWith(":0")) {
            baseUrl = baseUrl.substring(0, baseUrl.length() - 1) + port;
        }
    }

    /** The address in readers' browsers, without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The version to show. */
    String version() {
        return version;
    }

    /** Whether readers come by https, so that cookies may insist on it. */
    boolean secure() {
        return baseUrl.startsWith("https://");
    }
}
