package dev.postil.graphql;

import dev.postil.db.Columns;
import dev.postil.db.StoredJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/**
 * An object of the schema that can be written from the columns of a row, as far as its {@code fields} go. Members that the database
 * can write may come from it together, in one column.
 */
public record JsonType(String name, Map<String, JsonField> fields) implements JsonField {
    @Override
    public Optional<Writer> over(Selection selection, Columns columns) {
        List<Writer> members = new ArrayList<>();
        List<Selection> together = new ArrayList<>();
        for (Selection member : selection.fields()) {
            JsonField field = field(member);
            if (field == null) {
                return Optional.empty();
            }
            if (columns.betterAsOne() && field.stored(member).isPresent()) {
                together.add(member);
                continue;
            }
            Optional<Writer> value = field.over(member, columns);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            together(together, columns, members);
            JsonText.Name key = JsonText.Name.of(member.key());
            members.add((row, out, reader) -> {
                out.name(key);
                value.get().write(row, out, reader);
            });
        }
        together(together, columns, members);
        List<Writer> all = List.copyOf(members);
        return Optional.of((row, out, reader) -> {
            out.beginObject();
            for (Writer member : all) {
                member.write(row, out, reader);
            }
            out.endObject();
        });
    }

    private void together(List<Selection> together, Columns columns, List<Writer> members) {
        if (together.isEmpty()) {
            return;
        }
        JsonText.Name first = JsonText.Name.of(together.getFirst().key());
        int at = columns.at(object(together));
        members.add((row, out, reader) -> out.members(first, Objects.requireNonNull(row.utf8(at))));
        together.clear();
    }

    @Override
    public Optional<SelectField<?>> stored(Selection selection) {
        boolean all = selection.fields().stream().allMatch(member -> {
            JsonField field = field(member);
            return field != null && field.stored(member).isPresent();
        });
        return all ? Optional.of(object(selection.fields())) : Optional.empty();
    }

    private SelectField<?> object(List<Selection> members) {
        Map<String, SelectField<?>> columns = new LinkedHashMap<>();
        for (Selection member : members) {
            columns.put(
                    member.key(),
                    Objects.requireNonNull(field(member)).stored(member).orElseThrow());
        }
        return StoredJson.object(columns);
    }

    private @Nullable JsonField field(Selection member) {
        return member.field().equals("__typename")
                ? JsonField.text(StoredJson.constant(name))
                : fields.get(member.field());
    }
}
