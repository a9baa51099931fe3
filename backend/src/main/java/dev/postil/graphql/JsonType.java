package dev.postil.graphql;

import dev.postil.db.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of the schema that can be written from the columns of a row, as far as its {@code fields} go. */
public record JsonType(String name, Map<String, JsonField> fields) implements JsonField {
    @Override
    public Optional<Writer> over(Selection selection, Columns columns) {
        List<JsonText.Name> names = new ArrayList<>();
        List<Writer> values = new ArrayList<>();
        for (Selection member : selection.fields()) {
            JsonField field =
                    member.field().equals("__typename") ? JsonField.constant(name) : fields.get(member.field());
            Optional<Writer> value = field == null ? Optional.empty() : field.over(member, columns);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            names.add(JsonText.Name.of(member.key()));
            values.add(value.get());
        }
        return Optional.of(new Members(List.copyOf(names), List.copyOf(values)));
    }
}
