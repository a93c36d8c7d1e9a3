package se.samlingsplats.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a server that can be cut in the middle and mended again. */
final class Cable {

    private final ServerSocket near;
    private final int far;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int far) {
        this.far = far;
        try {
            near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return near.getLocalPort();
    }

    void cut() {
        cut = true;
        ends.forEach(Cable::close);
        ends.clear();
    }

    void mend() {
        cut = false;
    }

    private void serve() {
        while (!near.isClosed()) {
            try {
                var caller = near.accept();
                if (cut) {
                    caller.close();
                } else {
                    join(caller, new Socket(InetAddress.getLoopbackAddress(), far));
                }
            } catch (IOException e) {
                // Whoever called sees it; the next one is served all the same.
            }
        }
    }

    private void join(Socket one, Socket other) {
        ends.add(one);
        ends.add(other);
        Thread.ofVirtual().start(() -> copy(one, other));
        Thread.ofVirtual().start(() -> copy(other, one));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, which is what it is for.
        }
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
