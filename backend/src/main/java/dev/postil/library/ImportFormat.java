package dev.postil.library;

import dev.postil.annotation.ImportedAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The formats that annotations are read from; nothing is read from a text of another format. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state do not change
enum ImportFormat {
    JSON_LD(WebAnnotations::read),
    HYPOTHESIS(Hypothesis::read),
    READWISE(Readwise::read);

    private final Function<String, Optional<List<ImportedAnnotation>>> reader;

    ImportFormat(Function<String, Optional<List<ImportedAnnotation>>> reader) {
        this.reader = reader;
    }

    Optional<List<ImportedAnnotation>> read(String text) {
        return reader.apply(text);
    }
}
