package se.samlingsplats.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.servers.TestServers;

/** R5: two replicas; whichever sends is killed, again and again, while events are written. */
final class TakeOver implements Measured {
    private final String kafka = TestServers.kafka();
    private final String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Queue<String> later = new ConcurrentLinkedQueue<>();
    private final Map<String, Process> replicas = new HashMap<>();
    private volatile boolean stopped;
    private volatile long killed = Long.MAX_VALUE;

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(8, 1) + " minutes");
        var database = TestServers.postgres("bench");
        var gaps = DoubleStream.builder();
        try (var node = RelayNode.start(RelayNode.arguments("writer", database, kafka, prefix, false))) {
            var jdbc = node.getBean(JdbcClient.class);
            restart("replica-1", database);
            Waiting.until("the first replica sends", () -> !holder(jdbc).isEmpty());
            restart("replica-2", database);
            awaitStandby(jdbc);
            try (var arrivals = new Arrivals(kafka, prefix + RelayNode.TOPIC)) {
                var writer = new Writer(node, scale.seed());
                var load = Thread.ofPlatform().daemon().start(() -> write(writer));
                int warm = scale.of(3_000, 400);
                Waiting.until("writer and reader are warm", () -> arrivals.count() >= warm);
                for (int kill = 0; kill < scale.of(20, 2); kill++) {
                    LockSupport.parkNanos(1_000_000_000L);
                    gaps.add(kill(holder(jdbc), arrivals));
                    restartDead(database);
                    awaitStandby(jdbc);
                }
                stopped = true;
                load.join();
                Waiting.until("every committed event has arrived", () -> committed.stream()
                        .allMatch(key -> arrivals.seenAt(key) != null));
                report(report, Samples.of(gaps.build().toArray()), arrivals);
            }
        } finally {
            replicas.values().forEach(Process::destroyForcibly);
        }
    }

    private void report(Report report, Samples gaps, Arrivals arrivals) {
        report.figure("R5", "kill -9 of the sender → first later event, median ms", "%.0f".formatted(gaps.median()));
        report.atMost("R5", "the same, worst of " + gaps.size(), gaps.max(), 500, "ms");
        report.atMost("R5", "order violations", arrivals.violations(), 0, "");
        report.figure(
                "R5", "events committed, lost, repeated", "%d, 0, %d".formatted(committed.size(), arrivals.repeats()));
        report.note("200 events/s from a third process; the gap runs from the kill to the arrival of the first event "
                + "whose write began after it, so it holds take-over, fencing and delivery.");
    }

    private void write(Writer writer) {
        OpenLoop.run(200, 1, number -> noted(writer, number));
        while (!stopped) {
            OpenLoop.run(200, 0.5, number -> noted(writer, number));
        }
    }

    private void noted(Writer writer, int number) {
        long begun = System.nanoTime();
        var key = writer.write(number);
        committed.add(key);
        if (begun > killed) {
            later.add(key);
        }
    }

    private double kill(String name, Arrivals arrivals) {
        killed = Long.MAX_VALUE;
        var victim = replicas.get(name);
        if (victim == null) {
            throw new IllegalStateException("nobody holds the lock");
        }
        later.clear();
        victim.destroyForcibly();
        killed = System.nanoTime();
        Waiting.until("an event written after the kill arrives", () -> later.stream()
                .anyMatch(key -> arrivals.seenAt(key) != null));
        return later.stream()
                .map(arrivals::seenAt)
                .filter(Objects::nonNull)
                .mapToDouble(seen -> (seen - killed) / 1e6)
                .min()
                .orElseThrow();
    }

    private void restartDead(String database) throws java.io.IOException {
        for (var name : replicas.keySet().toArray(String[]::new)) {
            var process = replicas.get(name);
            if (process != null && !process.isAlive()) {
                restart(name, database);
            }
        }
    }

    private void restart(String name, String database) throws java.io.IOException {
        replicas.put(name, RelayNode.spawn(RelayNode.arguments(name, database, kafka, prefix, true)));
    }

    /** A standby is warm when it asks for the lock: it does so only after its producer has connected. */
    private static void awaitStandby(JdbcClient jdbc) {
        Waiting.until(
                "one replica sends and the other asks for the lock",
                () -> jdbc.sql("""
                        SELECT count(*) FILTER (WHERE query LIKE '%hashtext(''outbox'')%' AND NOT holds) = 1
                               AND count(*) FILTER (WHERE holds) = 1
                          FROM (SELECT query, EXISTS (SELECT FROM pg_locks l
                                                       WHERE l.pid = a.pid AND locktype = 'advisory' AND granted) AS holds
                                  FROM pg_stat_activity a
                                 WHERE application_name LIKE 'replica-%' AND datname = current_database()) replicas
                        """).query(Boolean.class).single());
    }

    private static String holder(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
                         WHERE locktype = 'advisory' AND granted AND datname = current_database()
                        """).query(String.class).optional().orElse("");
    }
}
