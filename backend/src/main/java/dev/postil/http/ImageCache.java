package dev.postil.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures on this node's disk, at most so many bytes of them; those longest unused go first. Without a disk to write to, none. */
@Singleton
final class ImageCache {
    private static final Logger LOG = LoggerFactory.getLogger(ImageCache.class);

    private final Path folder;
    private final long most;
    private long size = -1;

    ImageCache(ImageSettings settings) {
        this.folder = settings.folder().resolve("images");
        this.most = settings.most();
    }

    private record Kept(Path file, long size, FileTime used) {}

    Optional<byte[]> get(String url) {
        Path file = file(url);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(bytes);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    void put(String url, byte[] bytes) {
        if (bytes.length > most) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", "");
            Files.write(part, bytes);
            Files.move(part, file(url), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            grown(bytes.length);
        } catch (IOException full) {
            LOG.warn("pictures cannot be kept in {}: {}", folder, full.toString());
        }
    }

    /** Makes room down to nine tenths, so that not every picture has to look through the folder. */
    private synchronized void grown(long by) throws IOException {
        size = size < 0 ? Long.MAX_VALUE : size + by;
        if (size <= most) {
            return;
        }
        List<Kept> kept = kept();
        size = kept.stream().mapToLong(Kept::size).sum();
        for (Kept oldest : size > most ? kept : List.<Kept>of()) {
            if (size <= most / 10 * 9) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            size -= oldest.size();
        }
    }

    private List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        return kept;
    }

    private Path file(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
