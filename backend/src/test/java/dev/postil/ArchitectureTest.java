package dev.postil;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directions and names that docs/architecture.md promises. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.postil");

    /** From top to bottom; packages of one line do not know each other. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("http"),
            Set.of("library"),
            Set.of("annotation"),
            Set.of("readinglist", "feed"),
            Set.of("search"),
            Set.of("post"),
            Set.of("account"),
            Set.of("html", "fetch", "graphql"),
            Set.of("outcome"),
            Set.of("db"));

    /** What a class that builds no SQL may hand on to one that does. */
    private static final Set<String> HANDED_ON = Set.of(
            "org.jooq.DSLContext",
            "org.jooq.Condition",
            "org.jooq.SelectField",
            "org.jooq.exception.DataAccessException");

    @Test
    void every_package_has_its_line() {
        assertThat(OURS.getPackage("dev.postil").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .allSatisfy(name -> assertThat(LAYERS).anyMatch(line -> line.contains(name)));
    }

    @Test
    void packages_know_only_what_lies_below_them() {
        for (int line = 0; line < LAYERS.size(); line++) {
            for (String name : LAYERS.get(line)) {
                List<String> forbidden = new ArrayList<>(List.of("dev.postil"));
                LAYERS.subList(0, line + 1).stream()
                        .flatMap(Set::stream)
                        .filter(other -> !other.equals(name))
                        .forEach(other -> forbidden.add("dev.postil." + other + ".."));
                noClasses()
                        .that()
                        .resideInAPackage("dev.postil." + name + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
                        .allowEmptyShould(true)
                        .check(OURS);
            }
        }
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("dev.postil.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_graphql_engine_is_met_only_in_graphs_and_mutations() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.postil.graphql", "dev.postil.http")
                .and(not(outermost("a graph", "Graph", "Mutations")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("graphql..", "org.dataloader..")
                .check(OURS);
    }

    @Test
    void sql_is_built_only_in_classes_named_for_what_they_hold() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.postil.db", "dev.postil.db.schema..")
                .and(not(outermost("a plural noun, a list or its order", "s", "List", "Order")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "dev.postil.db.schema..")
                        .and(describe("build SQL", type -> !HANDED_ON.contains(type.getName()))))
                .check(OURS);
    }

    @Test
    void the_words_of_json_and_http_stay_at_the_edges() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.postil.account", "dev.postil.readinglist", "dev.postil.search", "dev.postil.post")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micronaut.http..", "com.fasterxml..", "java.sql.."))
                .check(OURS);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Inject.class).check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service", "Manager", "Helper", "Util", "Utils", "Impl"})
    void no_name_says_nothing(String ending) {
        noClasses()
                .that(resideInAPackage("dev.postil.."))
                .should()
                .haveSimpleNameEndingWith(ending)
                .check(OURS);
    }

    @Test
    void classes_are_final() {
        classes()
                .that(describe(
                        "are plain classes", type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass()))
                .and()
                .resideOutsideOfPackage("dev.postil.db.schema..")
                .and(describe("are written by hand", type -> !type.getName().contains("$Definition")))
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(OURS);
    }

    @Test
    void nothing_is_null_without_saying_so() {
        assertThat(OURS.getPackage("dev.postil").getSubpackagesInTree().stream()
                        .filter(contained -> !contained.getName().equals("dev.postil.db.schema")
                                && !contained.getName().startsWith("dev.postil.db.schema."))
                        .filter(contained -> !contained.getClasses().isEmpty()))
                .isNotEmpty()
                .allMatch(contained -> contained.isAnnotatedWith(NullMarked.class));
    }

    private static DescribedPredicate<JavaClass> outermost(String what, String... endings) {
        return describe(what, type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            String name = outer.getSimpleName();
            return Arrays.stream(endings).anyMatch(name::endsWith);
        });
    }
}
