package dev.postil.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/** Reads the head of a response, up to {@value #MAX_BYTES} bytes of it; the library only limits lines and their number. */
final class BoundedHeadParser extends DefaultHttpResponseParser {
    static final int MAX_BYTES = 64 * 1024;

    /** How much the buffer may read ahead, into the body. */
    private static final int READ_AHEAD = 8 * 1024;

    /** Single limits, which also hold for the trailers of a chunked body. */
    static final Http1Config CONFIG = Http1Config.custom()
            .setBufferSize(READ_AHEAD)
            .setMaxLineLength(MAX_BYTES / 2)
            .setMaxHeaderCount(200)
            .build();

    BoundedHeadParser() {
        super(CONFIG);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        return super.parse(buffer, new Bounded(in));
    }

    private static final class Bounded extends FilterInputStream {
        private int left = MAX_BYTES + READ_AHEAD;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            left -= count;
            if (left < 0) {
                throw new MessageConstraintException("more than " + MAX_BYTES + " bytes of headers");
            }
            return count;
        }
    }
}
