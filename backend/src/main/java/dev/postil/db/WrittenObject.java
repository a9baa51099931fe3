package dev.postil.db;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** An object of JSON that SQLite writes piece by piece in one call, with all the objects that are its members. */
final class WrittenObject extends CustomField<JSON> {
    /** SQLite's functions take 127 at most. */
    private static final int MOST_ARGUMENTS = 100;

    private final transient Map<String, SelectField<?>> members;

    WrittenObject(Map<String, SelectField<?>> members) {
        super("object", SQLDataType.JSON);
        this.members = new LinkedHashMap<>(members);
    }

    @Override
    public void accept(Context<?> context) {
        if (context.family() == SQLDialect.SQLITE) {
            Pieces pieces = new Pieces();
            write(pieces);
            context.visit(joined(pieces.all()));
        } else {
            context.visit(StoredJson.element(members));
        }
    }

    private void write(Pieces pieces) {
        String before = "{\"";
        for (var member : members.entrySet()) {
            pieces.add(before + member.getKey() + "\":");
            Field<?> value = (Field<?>) member.getValue();
            if (value instanceof WrittenObject object) {
                object.write(pieces);
            } else if (value.getType() == JSON.class) {
                pieces.add(DSL.field("coalesce({0}, 'null')", value));
            } else if (value.getType() == UUID.class && !value.getDataType().nullable()) {
                pieces.add("\"");
                pieces.add(value);
                pieces.add("\"");
            } else {
                pieces.add(DSL.field("json_quote({0})", value));
            }
            before = ",\"";
        }
        pieces.add("}");
    }

    private static Field<JSON> joined(List<Field<?>> pieces) {
        if (pieces.size() <= MOST_ARGUMENTS) {
            return function("concat", JSON.class, pieces.toArray(Field<?>[]::new));
        }
        int half = pieces.size() / 2;
        return function(
                "concat", JSON.class, joined(pieces.subList(0, half)), joined(pieces.subList(half, pieces.size())));
    }

    /** What is written one after another; words that follow each other are one piece. */
    private static final class Pieces {
        private final List<Field<?>> all = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        void add(String more) {
            words.append(more);
        }

        void add(Field<?> value) {
            end();
            all.add(value);
        }

        List<Field<?>> all() {
            end();
            return all;
        }

        private void end() {
            if (!words.isEmpty()) {
                all.add(inline(words.toString()));
                words.setLength(0);
            }
        }
    }
}
