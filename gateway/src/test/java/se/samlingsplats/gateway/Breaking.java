package se.samlingsplats.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that hangs up on its callers as often as told, before it answers one. */
final class Breaking {

    private final ServerSocket socket;
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger hangUps = new AtomicInteger();
    final Queue<String> heads = new ConcurrentLinkedQueue<>();

    Breaking() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                calls.incrementAndGet();
                heads.add(head(caller));
                if (hangUps.getAndDecrement() <= 0) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The caller gave up first; the next one is served all the same.
            }
        }
    }

    private static String head(Socket caller) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = caller.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
