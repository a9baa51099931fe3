package dev.postil.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A server that says byte for byte what a test wants, to everyone who connects. */
final class RawServer implements AutoCloseable {

    /** What is said once the request has come. The connection is closed after it. */
    interface Answer {
        void to(Socket client, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final CountDownLatch hungUp = new CountDownLatch(1);

    RawServer(Answer answer) {
        try {
            socket = onNewPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> talk(client, answer));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    private static ServerSocket onNewPort() throws IOException {
        while (true) {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
            if (LocalServer.isNew(socket.getLocalPort())) {
                return socket;
            }
            socket.close();
        }
    }

    /** Says {@code text} and closes the connection. */
    static RawServer saying(String text) {
        return new RawServer((_, out) -> out.write(ascii(text)));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    WebUrl url() {
        return WebUrl.parse("http://127.0.0.1:" + socket.getLocalPort() + "/").orElseThrow();
    }

    /** Waits until a client has closed its connection before the answer was said. */
    void awaitHangUp() throws InterruptedException {
        hungUp.await();
    }

    private void talk(Socket client, Answer answer) {
        try (client) {
            byte[] request = new byte[8192];
            if (client.getInputStream().read(request) > 0) {
                answer.to(client, client.getOutputStream());
            }
        } catch (IOException _) {
            hungUp.countDown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
