package dev.postil.graphql;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in bytes that a generator copies as they are. */
final class Utf8 implements SerializableString {
    private final byte[] bytes;
    private final int from;
    private final int to;

    Utf8(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    Utf8(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private int length() {
        return to - from;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (length() > buffer.length - offset) {
            return -1;
        }
        System.arraycopy(bytes, from, buffer, offset, length());
        return length();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return length() == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(bytes, from, length());
        return length();
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (length() > buffer.remaining()) {
            return -1;
        }
        buffer.put(bytes, from, length());
        return length();
    }

    @Override
    public String getValue() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String value = getValue();
        if (value.length() > buffer.length - offset) {
            return -1;
        }
        value.getChars(0, value.length(), buffer, offset);
        return value.length();
    }

    @Override
    public char[] asQuotedChars() {
        throw quoted();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw quoted();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw quoted();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw quoted();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw quoted();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw quoted();
    }

    private static UnsupportedOperationException quoted() {
        return new UnsupportedOperationException("JSON is not quoted in JSON");
    }
}
