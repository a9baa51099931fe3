package dev.postil.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.StringWriter;
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

    private final StringWriter text = new StringWriter(8_192);
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

    /** A value that is JSON already. */
    public void json(String value) {
        write(it -> it.writeRawValue(value));
    }

    /** What was written since it was last taken. */
    public String take() {
        write(JsonGenerator::flush);
        String taken = text.toString();
        text.getBuffer().setLength(0);
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
