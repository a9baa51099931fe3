package dev.postil.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads and decompresses bodies. Small ones freely; large ones only a few at a time, so that memory stays bounded. */
final class BodyReader {
    private static final int SMALL = 512 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final Semaphore large = new Semaphore(3, true);

    /** The body has more bytes than were asked for. */
    static final class TooLargeException extends IOException {
        TooLargeException(int max) {
            super("more than " + max + " bytes");
        }
    }

    /** Reads at most so many bytes, and leaves what follows. The connection is then of no use to others. */
    byte[] beginning(@Nullable HttpEntity entity, int max) throws IOException, InterruptedException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream in = decoded(new LeftOpen(entity.getContent()), entity.getContentEncoding())) {
            return readAll(new Cut(in, max), max);
        }
    }

    /** Reads all of it. The connection is left to the caller: closing the stream would read an endless body on. */
    byte[] read(@Nullable HttpEntity entity, int max) throws IOException, InterruptedException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > max) {
            throw new TooLargeException(max);
        }
        InputStream raw = entity.getContent();
        byte[] body;
        try (InputStream in = decoded(new LeftOpen(raw), entity.getContentEncoding())) {
            body = readAll(in, max);
        }
        // The end of the transfer is what gives the connection back, and a decompressor may stop before it.
        raw.read();
        return body;
    }

    private byte[] readAll(InputStream in, int max) throws IOException, InterruptedException {
        List<byte[]> chunks = new ArrayList<>();
        int size = 0;
        boolean permitted = false;
        try {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                size += chunk.length;
                if (size > max) {
                    throw new TooLargeException(max);
                }
                chunks.add(chunk);
                if (size > SMALL && !permitted) {
                    large.acquire();
                    permitted = true;
                }
            }
            ByteBuffer body = ByteBuffer.allocate(size);
            chunks.forEach(body::put);
            return body.array();
        } finally {
            if (permitted) {
                large.release();
            }
        }
    }

    private static InputStream decoded(InputStream in, @Nullable String encoding) throws IOException {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> gunzip(in);
            case "deflate" -> inflate(in);
            default -> throw new IOException("Content-Encoding " + encoding + " was not asked for");
        };
    }

    /** Empty bodies, and such as are not compressed whatever their header says, stay as they are. */
    private static InputStream gunzip(InputStream in) throws IOException {
        PushbackInputStream peeking = new PushbackInputStream(in, 2);
        byte[] head = peek(peeking);
        boolean gzip = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(peeking) : peeking;
    }

    /** Should be zlib (RFC 1950), is often bare deflate. */
    private static InputStream inflate(InputStream in) throws IOException {
        PushbackInputStream peeking = new PushbackInputStream(in, 2);
        byte[] head = peek(peeking);
        boolean zlib =
                head.length == 2 && (head[0] & 0xf) == 8 && ((head[0] & 0xff) * 256 + (head[1] & 0xff)) % 31 == 0;
        return head.length == 0 ? peeking : new Inflating(peeking, new Inflater(!zlib));
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return head;
    }

    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in, Inflater inflater) {
            super(in, inflater);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Ends after so many bytes. */
    private static final class Cut extends FilterInputStream {
        private int left;

        Cut(InputStream in, int left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = left == 0 ? -1 : super.read(target, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }

    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
