package se.samlingsplats.bench;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** P1: a rebuild of the search index beside a bare bulk load of the same documents into an index made the same way. */
final class Rebuild implements Measured {
    private static final List<Integer> SIZES = List.of(250, 500, 1_000, 2_000);
    private static final int THREADS = 3;

    private static final int MOST_ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration EXPECTED = Duration.ofMinutes(5);
    private static final Duration OFTEN = Duration.ofMillis(25);

    /** Asking for statistics costs the index too. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Seconds since the operator's request. */
    private final Phases phases = new Phases(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Override
    public void run(Scale scale, Report report) throws Exception {
        int number = scale.of(40_000, 4_000);
        report.duration(scale.of(20, 2) + " minutes");
        try (var house = new SearchHouse()) {
            house.fill(new GeneratedActors(scale.seed()), number);
            var documents = house.documents(house.activeIndex());
            var definition = definition(house);
            int size = SIZES.stream()
                    .max(Comparator.comparingDouble(each -> load(house, definition, documents, each)))
                    .orElseThrow();
            report.figure("P1", "best bulk size of the bare loader, of " + SIZES, "" + size);
            report.figure("P1", "cold: the first rebuild, documents/s", "%.0f".formatted(rebuild(house, number)));
            var pairs = new Pairs();
            var costs = new Pairs();
            for (int pair = 0; pair < scale.pairs(); pair++) {
                double before = cpuSeconds();
                double rebuilt = rebuild(house, number);
                double between = cpuSeconds();
                double loaded = load(house, definition, documents, size);
                costs.add(between - before, cpuSeconds() - between);
                pairs.add(rebuilt, loaded);
            }
            report.figure("P1", "rebuild, documents/s", pairs.subject().medianInterval(scale.seed()) + "");
            report.figure("P1", "bare bulk load, documents/s", pairs.anchor().medianInterval(scale.seed()) + "");
            phases.write(report);
            report.figure(
                    "P1", "bulks of the bare loader that were refused for want of memory and repeated", "" + refused);
            report.figure(
                    "P1",
                    "processor time per document, microseconds, rebuild and bare bulk load",
                    "%.0f and %.0f"
                            .formatted(
                                    1e6 * costs.subject().median() / number,
                                    1e6 * costs.anchor().median() / number));
            report.atMost(
                    "P1",
                    "processor time, rebuild ÷ bare bulk load; 1 / 0.75",
                    costs.ratios().medianInterval(scale.seed()),
                    1.33);
            report.atLeast("P1", "rebuild ÷ bare bulk load", pairs.ratios().medianInterval(scale.seed()), 0.75);
        }
        report.note(("%d generated actors. A rebuild runs from the operator's request until the new generation is "
                        + "searched, so it holds reading from Kafka, projecting, versions, the comparison with the old "
                        + "generation and the change of the alias; the service looks for its next step twice a second. "
                        + "The bare loader sends ready lines from memory with %d threads and refreshes once.")
                .formatted(number, THREADS));
    }

    /** Of this process, the servers and the service: the same for both sides, so the idle ones weigh on both. */
    private static double cpuSeconds() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(each -> each.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToDouble(each -> each.toMillis() / 1e3)
                .sum();
    }

    private record Phases(List<Double> first, List<Double> last, List<Double> searched) {
        private static String median(List<Double> seconds) {
            return "%.1f s"
                    .formatted(Samples.of(seconds.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .median());
        }

        void write(Report report) {
            report.figure("P1", "of a rebuild: until the first document is written", median(first));
            report.figure("P1", "of a rebuild: until the last document is written", median(last));
            report.figure("P1", "of a rebuild: until it is searched", median(searched));
        }
    }

    /** What the request of an operator does: the row is all that a rebuild begins with. */
    private double rebuild(SearchHouse house, int number) {
        long start = System.nanoTime();
        var old = house.activeIndex();
        house.jdbc.sql("""
                        INSERT INTO generation (number, index_name, consumer_group, state)
                        SELECT n, :alias || '-g' || n, :alias || '-g' || n, 'BUILDING'
                          FROM (SELECT max(number) + 1 AS n FROM generation) next
                        """).param("alias", house.alias).update();
        Waiting.until("the first document is there", EXPECTED, LOOK, () -> written(house, old) > 0);
        phases.first().add(since(start));
        Waiting.until("the last document is there", EXPECTED, LOOK, () -> written(house, old) >= number);
        phases.last().add(since(start));
        Waiting.until("the new generation is searched", EXPECTED, OFTEN, () -> !house.activeIndex()
                .equals(old));
        double took = since(start);
        phases.searched().add(took);
        double rate = number / took;
        house.jdbc
                .sql("UPDATE generation SET state = 'REMOVING' WHERE state = 'STANDBY'")
                .update();
        Waiting.until("the old one is gone", () -> house.count("state <> 'ACTIVE'") == 0);
        return rate;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Not yet counted documents too: nothing is refreshed while an index is built. */
    private static long written(SearchHouse house, String old) {
        long written = 0;
        for (var index : house.call("GET", "/" + house.alias + "-g*/_stats/indexing", "")
                .path("indices")
                .properties()) {
            if (!index.getKey().equals(old)) {
                written +=
                        index.getValue().at("/primaries/indexing/index_total").asLong();
            }
        }
        return written;
    }

    private static String definition(SearchHouse house) {
        var json = new JsonMapper();
        var index = house.call("GET", "/" + house.activeIndex(), "").path(house.activeIndex());
        var settings = (ObjectNode) index.at("/settings/index");
        settings.remove(List.of("creation_date", "uuid", "version", "provided_name"));
        settings.put("refresh_interval", "-1");
        return json.writeValueAsString(
                Map.of("settings", Map.of("index", settings), "mappings", index.path("mappings")));
    }

    private double load(SearchHouse house, String definition, List<byte[]> documents, int size) {
        var index = house.alias + "-raw" + loads.incrementAndGet();
        house.call("PUT", "/" + index, definition);
        var bulks = Stream.iterate(0, from -> from < documents.size(), from -> from + size)
                .map(from -> documents.subList(from, Math.min(documents.size(), from + size)))
                .map(part -> (Callable<Boolean>) () -> send(house, index, part))
                .toList();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var sent : threads.invokeAll(bulks)) {
                if (!sent.get()) {
                    throw new IllegalStateException("a document was refused");
                }
            }
            house.call("POST", "/" + index + "/_refresh", "");
            return documents.size() / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            house.call("DELETE", "/" + index, "");
        }
    }

    private boolean send(SearchHouse house, String index, List<byte[]> part) {
        var body = new ByteArrayOutputStream();
        part.forEach(body::writeBytes);
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = house.call("POST", "/" + index + "/_bulk?filter_path=errors", body.toByteArray());
                return !answer.path("errors").asBoolean(true);
            } catch (SearchHouse.Busy busy) {
                if (attempt == MOST_ATTEMPTS) {
                    throw busy;
                }
                refused.incrementAndGet();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
