package se.samlingsplats.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.servers.TestServers;

/** R1 and R2: from commit until a reader of the topic has the event; beside it, one read and one acknowledged produce. */
final class RelayLatency implements Measured {
    private final String kafka = TestServers.kafka();
    private final String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(6, 1) + " minutes");
        var database = TestServers.postgres("bench");
        try (var sender = RelayNode.start(RelayNode.arguments("sender", database, kafka, prefix, true))) {
            Waiting.until("the sender has the lock", () -> holders(sender.getBean(JdbcClient.class)) == 1);
            try (var standby = RelayNode.start(RelayNode.arguments("standby", database, kafka, prefix, true));
                    var arrivals = new Arrivals(kafka, prefix + RelayNode.TOPIC);
                    var producer = producer()) {
                var own = new Writer(sender, scale.seed());
                var other = new Writer(standby, scale.seed() + 1);
                var cold = slice(own, arrivals, 200, 1);
                report.figure("R1", "cold: the first second, 200 events/s, p50 / p99 ms", text(cold));
                warm(own, scale.of(15, 4));
                warm(other, scale.of(5, 1));
                slice(own, arrivals, 1_000, scale.of(10, 2));
                anchor(sender.getBean(JdbcClient.class), producer, own.text(), 1_000, scale.of(5, 2));
                for (int rate : new int[] {200, 1_000}) {
                    rounds(scale, report, rate, own, other, arrivals, sender.getBean(JdbcClient.class), producer);
                }
                report.note("Order violations: %d, repeats: %d.".formatted(arrivals.violations(), arrivals.repeats()));
            }
        }
        report.note(
                "From the return of the commit until a reader has the event, read as the house's consumers read it. "
                        + "Writer, both replicas and the reader share one JVM. The anchor reads one row by key and awaits one "
                        + "idempotent `acks=all` produce of the same value; no reader is part of it.");
    }

    private void rounds(
            Scale scale,
            Report report,
            int rate,
            Writer own,
            Writer other,
            Arrivals arrivals,
            JdbcClient jdbc,
            KafkaProducer<String, byte[]> producer)
            throws Exception {
        var medians = new Pairs();
        var tails = new Pairs();
        var others = new Pairs();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var a = slice(own, arrivals, rate, scale.sliceSeconds());
            var b = anchor(jdbc, producer, own.text(), rate, scale.sliceSeconds());
            var c = slice(other, arrivals, rate, scale.sliceSeconds());
            medians.add(a.median(), b.median());
            tails.add(a.percentile(99), b.percentile(99));
            others.add(c.percentile(99), b.percentile(99));
        }
        var at = " at " + rate + " events/s";
        report.figure("R1", "own replica, p50 ms" + at, medians.subject().medianInterval(scale.seed()) + "");
        report.atMost("R1", "own replica, p99 ms" + at, tails.subject().medianInterval(scale.seed()), 15);
        report.atMost("R1", "other replica, p99 ms" + at, others.subject().medianInterval(scale.seed()), 50);
        report.figure(
                "",
                "anchor, p50 and p99 ms" + at,
                "%.2f and %.2f"
                        .formatted(medians.anchor().median(), tails.anchor().median()));
        report.atMost("R2", "p50 ÷ anchor" + at, medians.ratios().medianInterval(scale.seed()), 2);
        report.figure("R2", "p99 ÷ anchor" + at, tails.ratios().medianInterval(scale.seed()) + "");
    }

    /** One write after another, so that a cold machine is not run over. */
    private static void warm(Writer writer, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int number = 0; System.nanoTime() < end; number++) {
            writer.write(number);
        }
    }

    private static Samples slice(Writer writer, Arrivals arrivals, int rate, int seconds) {
        var committed = new ConcurrentHashMap<String, Long>();
        OpenLoop.run(rate, seconds, number -> {
            var key = writer.write(number);
            committed.put(key, System.nanoTime());
        });
        Waiting.until("all events have arrived", () -> committed.keySet().stream()
                .allMatch(key -> arrivals.seenAt(key) != null));
        var latencies = committed.entrySet().stream()
                .mapToDouble(each -> {
                    var seen = arrivals.seenAt(each.getKey());
                    return seen == null ? Double.NaN : Math.max(0, seen - each.getValue()) / 1e6;
                })
                .toArray();
        arrivals.forget();
        return Samples.of(latencies);
    }

    private Samples anchor(
            JdbcClient jdbc, KafkaProducer<String, byte[]> producer, String text, int rate, int seconds) {
        var latencies = new ConcurrentHashMap<Integer, Double>();
        var topic = prefix + RelayNode.TOPIC + ".dead-letter";
        OpenLoop.run(rate, seconds, number -> {
            long start = System.nanoTime();
            jdbc.sql("SELECT state FROM history WHERE id = ?")
                    .param(number + 1L)
                    .query(String.class)
                    .optional();
            try {
                producer.send(new ProducerRecord<>(topic, "" + number, text.getBytes(StandardCharsets.UTF_8)))
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            latencies.put(number, (System.nanoTime() - start) / 1e6);
        });
        return Samples.of(
                latencies.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", "true", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static int holders(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
                         WHERE locktype = 'advisory' AND granted AND datname = current_database()
                        """).query(Integer.class).single();
    }

    private static String text(Samples samples) {
        return "%.1f / %.1f".formatted(samples.median(), samples.percentile(99));
    }
}
