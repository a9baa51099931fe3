package dev.postil.library;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.annotation.AllAnnotations;
import dev.postil.annotation.ImportAnnotation;
import dev.postil.annotation.ImportedAnnotation;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import dev.postil.outcome.Refusal;
import dev.postil.search.SearchGraph;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The schema's part about annotations as files. */
@Singleton
final class AnnotationFilesGraph implements FeatureGraph {
    private static final int MOST = 50_000;

    private final AllAnnotations annotations;
    private final ImportAnnotation importAnnotation;

    AnnotationFilesGraph(AllAnnotations annotations, ImportAnnotation importAnnotation) {
        this.annotations = annotations;
        this.importAnnotation = importAnnotation;
    }

    @Override
    public String name() {
        return "annotationfiles";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account").dataFetcher("exportAnnotations", this::export));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Mutation")
                .dataFetcher("importAnnotations", AccountGraph.mutation(this::importAll)));
    }

    private List<ExportedFile> export(DataFetchingEnvironment environment) {
        List<Noted> all = annotations.of(AccountGraph.viewer(environment).id(), SearchGraph.query(environment)).stream()
                .map(found -> new Noted(found.post(), found.annotation()))
                .toList();
        return switch (AnnotationFormat.valueOf(Objects.requireNonNull(environment.<String>getArgument("format")))) {
            case MARKDOWN -> MarkdownFiles.of(all);
            case JSON_LD -> List.of(WebAnnotations.write(all));
            case HTML -> List.of(HtmlFile.of(all));
            case CSV -> List.of(CsvFile.of(all));
        };
    }

    private Map<String, Object> importAll(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        Optional<List<ImportedAnnotation>> read =
                ImportFormat.valueOf(input.text("format")).read(input.text("content"));
        if (read.isEmpty()) {
            return refused(Refusal.invalid("import.format").at("content"), environment);
        }
        if (read.get().size() > MOST) {
            return refused(Refusal.of(Refusal.Code.LIMIT, "import.many", MOST).at("content"), environment);
        }
        Map<ImportAnnotation.Result, Integer> counts = new EnumMap<>(ImportAnnotation.Result.class);
        for (ImportedAnnotation imported : read.get()) {
            counts.merge(importAnnotation.keep(viewer.id(), imported), 1, Integer::sum);
        }
        return Map.of(
                "placed", counts.getOrDefault(ImportAnnotation.Result.PLACED, 0),
                "orphaned", counts.getOrDefault(ImportAnnotation.Result.ORPHANED, 0),
                "known", counts.getOrDefault(ImportAnnotation.Result.KNOWN, 0),
                "unreadable", counts.getOrDefault(ImportAnnotation.Result.UNREADABLE, 0),
                "userErrors", List.of());
    }

    private static Map<String, Object> refused(Refusal refusal, DataFetchingEnvironment environment) {
        Map<String, Object> payload =
                new java.util.HashMap<>(Map.of("placed", 0, "orphaned", 0, "known", 0, "unreadable", 0));
        payload.putAll(Payload.refused(refusal, environment));
        return payload;
    }
}
