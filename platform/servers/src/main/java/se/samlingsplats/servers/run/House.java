package se.samlingsplats.servers.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.samlingsplats.servers.Launch;

/** The processes of one data folder: each is started once, watched, and stopped in the reverse order. */
final class House {
    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final Path data;
    private final List<AotCache> caches = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private State state;

    House(Path data, State state) {
        this.data = data;
        this.state = state;
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    /** Starts it, or takes over what an earlier run left, and waits until it answers. */
    void up(String name, boolean server, List<String> command, Map<String, String> environment, Launch.Condition ready)
            throws IOException, InterruptedException {
        var began = Instant.now();
        var left = running(name);
        if (left != null && ready.holds()) {
            Progress.line(name, "still running, used again");
            return;
        }
        Child child = begin(name, server, command, environment);
        var end = began.plus(TO_START);
        while (!ready.holds()) {
            if (!child.alive()) {
                throw new IOException(name + " ended before it answered; read " + log(name));
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException(name + " did not answer in time; read " + log(name));
            }
            if (stopping.await(100, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopped while " + name + " was starting");
            }
        }
        Progress.line(name, "ready after " + Progress.seconds(began));
    }

    private synchronized Child begin(String name, boolean server, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        if (stopping.getCount() == 0) {
            throw new InterruptedException("stopped before " + name + " was started");
        }
        Child child = Child.start(name, server, command, environment, log(name));
        state = state.plus(child);
        state.write(data);
        return child;
    }

    private synchronized @org.jspecify.annotations.Nullable Child running(String name) {
        return state.children().stream()
                .filter(child -> child.name().equals(name) && child.alive())
                .findFirst()
                .orElse(null);
    }

    /** Only of what has answered: a start that failed would record the wrong classes. */
    synchronized void trains(AotCache cache) {
        if (!cache.trained()) {
            caches.add(cache);
        }
    }

    /** Until somebody stops it; says so when a process ends by itself. */
    void watch() throws InterruptedException {
        while (!stopping.await(2, TimeUnit.SECONDS)) {
            for (Child child : ended()) {
                Progress.line(child.name(), "has ended by itself; read " + log(child.name()));
            }
        }
    }

    private synchronized List<Child> ended() {
        var gone = state.children().stream().filter(child -> !child.alive()).toList();
        gone.forEach(child -> state = state.without(child));
        return gone;
    }

    /** Services first, all at once, since each may still be finishing; then their servers. */
    void stop() {
        stopping.countDown();
        List<Child> all;
        synchronized (this) {
            all = state.children();
        }
        together(all.stream().filter(child -> !child.server()).toList());
        together(all.stream().filter(child -> child.name().equals("keycloak")).toList());
        together(all.stream().filter(Child::server).toList());
        caches.forEach(AotCache::keep);
        try {
            new State(null, state.port(), List.of()).write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void together(List<Child> children) {
        var stops = children.stream()
                .map(child -> Thread.ofVirtual().start(() -> child.stop(TO_STOP)))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
