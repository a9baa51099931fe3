package dev.postil.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the JSON of a field piece by piece. */
public final class JsonText implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(1_024);
    private final JsonGenerator out;

    /** A name of an object's member, escaped once. */
    public record Name(SerializableString escaped) {
        public static Name of(String name) {
            return new Name(new SerializedString(name));
        }
    }

    interface Step {
        void to(JsonGenerator out) throws IOException;
    }

    public JsonText() {
        try {
            out = FACTORY.createGenerator(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void beginObject() {
        write(JsonGenerator::writeStartObject);
    }

    public void endObject() {
        write(JsonGenerator::writeEndObject);
    }

    public void beginArray() {
        write(JsonGenerator::writeStartArray);
    }

    public void endArray() {
        write(JsonGenerator::writeEndArray);
    }

    public void name(Name name) {
        write(it -> it.writeFieldName(name.escaped));
    }

    public void value(@Nullable String value) {
        write(it -> it.writeString(value));
    }

    /** A text in UTF-8. */
    public void text(byte @Nullable [] value) {
        if (value == null) {
            nothing();
        } else {
            write(it -> it.writeUTF8String(value, 0, value.length));
        }
    }

    public void value(@Nullable Instant value) {
        value(value == null ? null : value.toString());
    }

    public void value(long value) {
        write(it -> it.writeNumber(value));
    }

    public void value(@Nullable Long value) {
        if (value == null) {
            write(JsonGenerator::writeNull);
        } else {
            value(value.longValue());
        }
    }

    public void value(double value) {
        write(it -> it.writeNumber(value));
    }

    public void value(boolean value) {
        write(it -> it.writeBoolean(value));
    }

    public void value(List<String> values) {
        beginArray();
        values.forEach(this::value);
        endArray();
    }

    public void nothing() {
        write(JsonGenerator::writeNull);
    }

    /** A value that is JSON already, in UTF-8. */
    public void json(byte[] value) {
        json(new Utf8(value));
    }

    public void json(Json value) {
        json(value.text());
    }

    private void json(Utf8 value) {
        write(it -> it.writeRawValue(value));
    }

    /** All members of a JSON object that has some, in UTF-8, as members of the one that is being written; the first has this name. */
    void members(Name first, byte[] object) {
        name(first);
        json(new Utf8(object, indexOf((byte) ':', object) + 1, object.length - 1));
    }

    private static int indexOf(byte sought, byte[] bytes) {
        int at = 0;
        while (bytes[at] != sought) {
            at++;
        }
        return at;
    }

    /** What was written since it was last taken. */
    public Json take() {
        write(JsonGenerator::flush);
        Json taken = new Json(text.toByteArray());
        text.reset();
        return taken;
    }

    @Override
    public void close() {
        write(JsonGenerator::close);
    }

    private void write(Step step) {
        try {
            step.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
