package dev.postil.http;

import dev.postil.db.Database;
import dev.postil.db.ServerKeys;
import dev.postil.graphql.ServedPictures;
import dev.postil.html.ServedHtml;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Addresses at which {@link ImageEndpoint} serves pictures of the web; signed, so that it fetches nothing but what we have named. */
@Singleton
final class ImageAddresses implements ServedPictures {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final HttpSettings settings;
    private final SecretKeySpec key;

    ImageAddresses(Database database, HttpSettings settings) {
        this.settings = settings;
        this.key = new SecretKeySpec(database.write(sql -> ServerKeys.named(sql, "images")), HMAC);
    }

    @Override
    public String within(String html) {
        return ServedHtml.of(html, this::path);
    }

    @Override
    public String address(String original) {
        return settings.baseUrl() + path(original);
    }

    /** The original stays readable in it, for programs that want to know. */
    private String path(String original) {
        return "/image/" + signature(original) + "?url=" + URLEncoder.encode(original, StandardCharsets.UTF_8);
    }

    boolean isOurs(String original, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), signature(original).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String original) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] whole = mac.doFinal(original.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
