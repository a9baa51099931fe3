package dev.postil.graphql;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** The whole value of a field as JSON, which its fetcher wrote itself from what the field selects. The engine passes it on as it is. */
public final class Json implements JsonSerializable {
    private final Utf8 text;

    Json(byte[] text) {
        this.text = new Utf8(text);
    }

    Utf8 text() {
        return text;
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeRawValue(text);
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }
}
