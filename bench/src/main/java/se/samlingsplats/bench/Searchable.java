package se.samlingsplats.bench;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.servers.TestServers;

/** P2: from commit until the index finds it, through outbox, Kafka, the built search-service and a refresh. */
final class Searchable implements Measured {
    private static final int PER_SECOND = 20;
    private static final double REFRESH = 1_000;
    private static final long BETWEEN_LOOKS = 5_000_000;

    private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();
    private final Map<UUID, Double> milliseconds = new ConcurrentHashMap<>();

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(4, 1) + " minutes");
        try (var house = new SearchHouse();
                var writer = RelayNode.start(RelayNode.arguments(
                        "writer", TestServers.postgres("bench"), house.kafka, house.topicPrefix, SearchHouse.TOPIC))) {
            var actors = new GeneratedActors(scale.seed());
            slice(house, writer, actors, scale.of(20, 5));
            var cold = Samples.of(values());
            report.figure(
                    "P2",
                    "cold: the first slice, p50 / p99 ms",
                    "%.0f / %.0f".formatted(cold.median(), cold.percentile(99)));
            milliseconds.clear();
            for (int i = 0; i < scale.pairs(); i++) {
                slice(house, writer, actors, scale.of(10, 3));
            }
            var all = Samples.of(values());
            report.figure(
                    "P2", "commit → searchable, p50 ms, " + all.size() + " events", "%.0f".formatted(all.median()));
            report.atMost("P2", "the same, p99 ms", all.percentileInterval(99, scale.seed()), REFRESH + 150);
            report.figure("P2", "the same, worst", "%.0f ms".formatted(all.max()));
        }
        report.note("%d new actors a second; the index is asked for the missing ones every 5 ms. R is 1 s."
                .formatted(PER_SECOND));
    }

    private double[] values() {
        return milliseconds.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void slice(SearchHouse house, ApplicationContext node, GeneratedActors actors, int seconds) {
        var outbox = node.getBean(Outbox.class);
        var transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        var load = Thread.ofPlatform()
                .start(() -> OpenLoop.run(PER_SECOND, seconds, number -> {
                    Map<String, Object> state;
                    synchronized (actors) {
                        state = actors.next(1);
                    }
                    var id = UUID.fromString(String.valueOf(state.get("id")));
                    transaction.executeWithoutResult(status ->
                            outbox.append(new Change(SearchHouse.TOPIC, id, 1, "published", "curator", state)));
                    waiting.put(id, System.nanoTime());
                }));
        Waiting.until("all are searchable", () -> {
            look(house);
            return !load.isAlive() && waiting.isEmpty();
        });
    }

    private void look(SearchHouse house) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
        var asked = Set.copyOf(waiting.keySet());
        if (asked.isEmpty()) {
            return;
        }
        var ids = asked.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        var answer = house.call(
                "POST",
                "/" + house.alias + "/_search?filter_path=hits.hits._id",
                "{\"size\":1000,\"_source\":false,\"query\":{\"ids\":{\"values\":[" + ids + "]}}}");
        long now = System.nanoTime();
        answer.at("/hits/hits").forEach(hit -> {
            var id = UUID.fromString(hit.path("_id").asString());
            var committed = waiting.remove(id);
            if (committed != null) {
                milliseconds.put(id, (now - committed) / 1e6);
            }
        });
    }
}
