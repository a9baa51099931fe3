package dev.postil.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts in {@code reading/}: named by what they are made with. */
final class ReadingFixtures {
    static final URI PAGE = URI.create("https://island.example/p/lamps");

    private ReadingFixtures() {}

    record Fixture(String name, String html) {
        String cleaned() {
            return Sanitizer.clean(html, PAGE).html();
        }

        String beside(String extension) {
            return read(folder().resolve(name.replace(".html", extension)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fixture> named(String beginning) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(file -> new Fixture(file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(ReadingFixtures.class.getResource("/reading"))
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
