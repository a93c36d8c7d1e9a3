package se.samlingsplats.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** An outbox in a database of its own and the topic it is sent to, on a broker and under a prefix of its own. */
final class OutboxHouse implements AutoCloseable {

    static final String TOPIC = "directory.actor";
    static final UUID FRYSHUSET = UUID.randomUUID();
    static final UUID FAMNA = UUID.randomUUID();

    final String kafka;
    final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
    final EventsProperties properties = new EventsProperties(
            prefix, true, 1000, Duration.ofMillis(25), Duration.ofMillis(2), Duration.ofMillis(100), Duration.ofSeconds(2));
    final Topics topics;
    final PGSimpleDataSource database = new PGSimpleDataSource();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    private final List<OutboxRelay> relays = new ArrayList<>();

    OutboxHouse(String kafka) {
        this.kafka = kafka;
        topics = new Topics(
                properties, List.of(new EventTopic(TOPIC)), new KafkaAdmin(Map.of("bootstrap.servers", kafka)));
        topics.ensure();
        database.setUrl(TestServers.postgres("events"));
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
    }

    OutboxRelay startRelay() {
        var relay = new OutboxRelay(database, producers(), this::sender, topics, properties);
        relays.add(relay);
        relay.start();
        return relay;
    }

    void stopRelays() {
        relays.forEach(OutboxRelay::stop);
        relays.clear();
    }

    OutboxSender sender(JdbcClient session, Producer<String, byte[]> producer) {
        return new OutboxSender(session, producer, topics, "urn:samlingsplats:test", properties);
    }

    static int sendAndSettle(OutboxSender sender) {
        sender.sendPending();
        return sender.settle();
    }

    Supplier<Producer<String, byte[]>> producers() {
        return () -> new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
    }

    Map<String, Object> producerSettings() {
        return new HashMap<>(Map.of(
                "bootstrap.servers", kafka,
                "transactional.id", prefix + "outbox",
                "acks", "all",
                "linger.ms", 0,
                "retry.backoff.ms", 20,
                "max.block.ms", 3000,
                "delivery.timeout.ms", 4000,
                "request.timeout.ms", 2000));
    }

    Outbox outbox() {
        return new Outbox(jdbc, new JsonMapper(), event -> {});
    }

    void record(UUID id, long version) {
        transaction.executeWithoutResult(status -> outbox().append(change(id, version)));
    }

    /** In a transaction that somebody else ends. */
    static void record(Connection open, UUID id, long version) {
        new Outbox(JdbcClient.create(new SingleConnectionDataSource(open, true)), new JsonMapper(), event -> {})
                .append(change(id, version));
    }

    static Change change(UUID id, long version) {
        return change(id, version, "");
    }

    static Change change(UUID id, long version, String text) {
        return new Change(TOPIC, id, version, "revised", "curator", Map.of("id", id, "version", version, "text", text));
    }

    long depth() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    /** What kill -9 of the sending replica does to PostgreSQL: its session is gone and nobody says goodbye. */
    void killSendingSession() {
        jdbc.sql("""
                        SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                         WHERE l.locktype = 'advisory' AND l.granted AND d.datname = current_database()
                        """).query(Boolean.class).list();
    }

    List<Integer> lockHolders() {
        return jdbc.sql("""
                        SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                         WHERE l.locktype = 'advisory' AND l.granted AND d.datname = current_database()
                        """).query(Integer.class).list();
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    /** Versions that stand in Kafka for good, in their order. */
    List<Long> versionsOf(UUID id) {
        return versions(committed(), id);
    }

    static List<Long> versions(List<ConsumerRecord<String, byte[]>> events, UUID id) {
        return events.stream()
                .filter(event -> event.key().equals(id.toString()))
                .map(event -> IncomingEvent.of(event).version())
                .toList();
    }

    /** Everything committed on the topic so far: what compaction works on. */
    List<ConsumerRecord<String, byte[]>> committed() {
        return read("read_committed");
    }

    /** Everything that a reader who doesn't wait for commits has seen: what the house's consumers get. */
    List<ConsumerRecord<String, byte[]>> seen() {
        return read("read_uncommitted");
    }

    KafkaConsumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", isolation, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private List<ConsumerRecord<String, byte[]>> read(String isolation) {
        try (var consumer = consumer(isolation)) {
            var partitions = consumer.partitionsFor(topics.name(TOPIC)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(events::add);
            }
            return events;
        }
    }

    @Override
    public void close() {
        stopRelays();
    }
}
