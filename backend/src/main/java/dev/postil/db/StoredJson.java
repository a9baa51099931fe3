package dev.postil.db;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.key;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONEntry;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/**
 * What is stored otherwise, as JSON that the database writes. SQLite writes it as text, piece by piece: its own {@code json_object}
 * takes a tenth of a page's time more.
 */
public final class StoredJson {
    private StoredJson() {}

    /** Words with a line for each; an empty list where there is none. */
    public static Field<JSON> lines(Field<String> text) {
        // Escaped as one text and then parted: a backslash of the text itself must not be taken for that of an escaped
        // line break.
        return either(
                () -> field("""
                        case when {0} = '' then '[]'
                          when instr({0}, char(10)) = 0 then '[' || json_quote({0}) || ']'
                          else '[' || replace(replace(replace(json_quote({0}), {1}, char(1)), {2}, '","'), char(1), {1}) || ']'
                        end""", JSON.class, text, inline("\\\\"), inline("\\n")),
                () -> field("to_json(string_to_array({0}, chr(10)))", JSON.class, text));
    }

    /** An object with these members. */
    public static Field<JSON> object(Map<String, SelectField<?>> members) {
        return new WrittenObject(members);
    }

    /** An object that is to be gathered into a list; its members are no JSON themselves. */
    public static Field<JSON> element(Map<String, SelectField<?>> members) {
        return jsonObject(members.entrySet().stream()
                .<JSONEntry<?>>map(member -> key(inline(member.getKey())).value((Field<?>) member.getValue()))
                .toList());
    }

    public static SelectField<String> constant(String text) {
        return inline(text);
    }

    public static Field<JSON> flag(SelectField<Boolean> flag) {
        return either(
                () -> field("case when {0} then 'true' else 'false' end", JSON.class, flag),
                () -> field("to_json({0})", JSON.class, flag));
    }

    /** A list that a statement of its own gathers. */
    public static Field<JSON> list(Field<JSON> gathered) {
        return either(() -> gathered, () -> field("coalesce({0}, json '[]')", JSON.class, gathered));
    }

    private static Field<JSON> either(Supplier<Field<JSON>> sqlite, Supplier<Field<JSON>> postgresql) {
        return CustomField.of(
                "json",
                SQLDataType.JSON,
                context -> context.visit(context.family() == SQLDialect.SQLITE ? sqlite.get() : postgresql.get()));
    }
}
