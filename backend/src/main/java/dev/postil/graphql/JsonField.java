package dev.postil.graphql;

import dev.postil.db.Columns;
import dev.postil.db.Row;
import dev.postil.db.StoredJson;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** How a field is written from the columns of a row, without the engine. It gives what the engine would. */
public interface JsonField {
    /** Whom an answer is for: the language to speak to them in, and how long they read. */
    record Reader(Locale locale, Minutes minutes) {}

    /** Minutes that so many words of a language take somebody. */
    interface Minutes {
        int of(int words, @Nullable String language);
    }

    /** Writes the field's value of one row. */
    interface Writer {
        void write(Row row, JsonText out, Reader reader);
    }

    /** Takes the columns that it needs; nothing when the selection asks for what only the engine can give. */
    Optional<Writer> over(Selection selection, Columns columns);

    /** The value as the database writes it in JSON, where it can do that as we would. */
    default Optional<SelectField<?>> stored(Selection selection) {
        return Optional.empty();
    }

    static JsonField text(SelectField<String> column) {
        return stored(column, made(column, at -> (row, out) -> out.text(row.utf8(at))));
    }

    static JsonField id(SelectField<UUID> column) {
        return stored(column, made(column, at -> (row, out) -> out.value(row.text(at))));
    }

    static JsonField instant(SelectField<?> column) {
        return made(column, at -> (row, out) -> out.value(row.instant(at)));
    }

    static JsonField number(SelectField<?> column) {
        return stored(column, made(column, at -> (row, out) -> out.value(row.numberOrNull(at))));
    }

    /** A field that the database can write as {@code column} gives it, while {@code read} reads it. */
    static JsonField stored(SelectField<?> column, JsonField read) {
        return new JsonField() {
            @Override
            public Optional<Writer> over(Selection selection, Columns columns) {
                return read.over(selection, columns);
            }

            @Override
            public Optional<SelectField<?>> stored(Selection selection) {
                return Optional.of(column);
            }
        };
    }

    static JsonField fraction(SelectField<?> column) {
        return made(column, at -> (row, out) -> out.value(row.fraction(at)));
    }

    static JsonField flag(SelectField<Boolean> column) {
        return stored(StoredJson.flag(column), made(column, at -> (row, out) -> out.value(row.flag(at))));
    }

    /** The same for every row. */
    static JsonField constant(String value) {
        return (selection, columns) -> Optional.of((row, out, reader) -> out.value(value));
    }

    /** A value made from one column. */
    static JsonField made(SelectField<?> column, Function<Integer, BiConsumer<Row, JsonText>> writer) {
        return (selection, columns) -> {
            BiConsumer<Row, JsonText> write = writer.apply(columns.at(column));
            return Optional.of((row, out, reader) -> write.accept(row, out));
        };
    }

    /** An object that is null where the column is. */
    static JsonField nullable(SelectField<?> column, JsonField object) {
        return (selection, columns) -> {
            int at = columns.at(column);
            return object.over(selection, columns).map(present -> (row, out, reader) -> {
                if (row.text(at) == null) {
                    out.nothing();
                } else {
                    present.write(row, out, reader);
                }
            });
        };
    }
}
