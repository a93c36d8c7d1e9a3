package se.samlingsplats.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.samlingsplats.servers.TestServers;

/** R3: how fast a backlog drains, beside a bare loop that selects, produces and deletes the same records. */
final class RelayBacklog implements Measured {
    private static final int BATCH = 1_000;
    private static final String SELECT = """
            SELECT o.position, o.topic, o.aggregate_id, h.event_id, h.version, h.fact, h.recorded_at, h.state
              FROM outbox o JOIN history h ON h.id = o.history_id ORDER BY o.position LIMIT 1000
            """;
    private final String kafka = TestServers.kafka();
    private final String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(8, 1) + " minutes");
        var database = TestServers.postgres("bench");
        int backlog = scale.of(200_000, 10_000);
        var pairs = new Pairs();
        try (var node = RelayNode.start(RelayNode.arguments("sender", database, kafka, prefix, true))) {
            var relay = RelayNode.relay(node);
            var writer = new Writer(node, scale.seed());
            for (int pair = 0; pair <= scale.of(5, 2); pair++) {
                relay.stop();
                fill(writer, backlog);
                long start = System.nanoTime();
                relay.start();
                double subject = drained(node, start, backlog);
                relay.stop();
                fill(writer, backlog);
                double anchor = bareLoop(database, backlog);
                relay.start();
                if (pair > 0) {
                    pairs.add(subject, anchor);
                } else {
                    report.figure("R3", "cold: events/s", "%.0f, bare loop %.0f".formatted(subject, anchor));
                }
            }
        }
        report.figure(
                "R3", "relay, events/s, backlog " + backlog, pairs.subject().medianInterval(scale.seed()) + "");
        report.figure("R3", "bare loop, events/s", pairs.anchor().medianInterval(scale.seed()) + "");
        report.atLeast("R3", "relay ÷ bare loop", pairs.ratios().medianInterval(scale.seed()), 0.6);
        report.note(
                "The relay's time includes start, lock and fencing of a new sender. The bare loop sends the same keys, "
                        + "headers and values in batches of 1,000 without transactions and deletes after the acknowledgements.");
    }

    private static void fill(Writer writer, int backlog) {
        for (int from = 0; from < backlog; from += BATCH) {
            writer.writeAll(from, from + BATCH);
        }
    }

    private static double drained(ConfigurableApplicationContext node, long start, int backlog) {
        var jdbc = node.getBean(JdbcClient.class);
        Waiting.until("the backlog is sent", () -> jdbc.sql("SELECT position FROM outbox ORDER BY position LIMIT 1")
                .query(Long.class)
                .optional()
                .isEmpty());
        return backlog / seconds(start);
    }

    private double bareLoop(String database, int backlog) throws Exception {
        try (var session = new SingleConnectionDataSource(database, true);
                var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            var jdbc = JdbcClient.create(session);
            jdbc.sql("SET synchronous_commit = off").update();
            jdbc.sql("SET plan_cache_mode = force_custom_plan").update();
            producer.partitionsFor(prefix + RelayNode.TOPIC);
            long start = System.nanoTime();
            int sent = 0;
            while (sent < backlog) {
                sent += batch(jdbc, producer);
            }
            return backlog / seconds(start);
        }
    }

    private int batch(JdbcClient jdbc, KafkaProducer<String, byte[]> producer) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        var positions = jdbc.sql(SELECT)
                .query((row, number) -> {
                    sent.add(producer.send(BareRecord.of(row, prefix)));
                    return row.getLong("position");
                })
                .list();
        for (var each : sent) {
            each.get();
        }
        return jdbc.sql("DELETE FROM outbox WHERE position = ANY (?)")
                .param(positions.toArray(Long[]::new))
                .update();
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "enable.idempotence",
                "true",
                "linger.ms",
                "0",
                "batch.size",
                "131072");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The same record the relay sends, made by hand. */
    private static final class BareRecord {
        private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

        private BareRecord() {}

        static ProducerRecord<String, byte[]> of(java.sql.ResultSet row, String prefix) throws java.sql.SQLException {
            var topic = row.getString("topic");
            var id = row.getString("aggregate_id");
            var made = new ProducerRecord<>(
                    prefix + topic, id, row.getString("state").getBytes(UTF_8));
            header(made, "ce_specversion", "1.0");
            header(made, "ce_id", row.getString("event_id"));
            header(made, "ce_source", "urn:samlingsplats:bench");
            header(made, "ce_type", "se.samlingsplats." + topic + "." + row.getString("fact") + ".v1");
            header(made, "ce_subject", id);
            header(made, "ce_time", row.getString("recorded_at"));
            header(made, "ce_aggregateversion", row.getString("version"));
            header(made, "content-type", "application/json");
            return made;
        }

        private static void header(ProducerRecord<String, byte[]> made, String name, String value) {
            made.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
