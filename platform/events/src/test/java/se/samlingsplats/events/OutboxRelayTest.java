package se.samlingsplats.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** The relay between a real PostgreSQL and a real broker. */
class OutboxRelayTest {

    static final String TOPIC = "directory.actor";
    static PGSimpleDataSource database;
    static JdbcClient jdbc;
    static TransactionTemplate transaction;

    final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
    final EventsProperties properties =
            new EventsProperties(
                    prefix, true, 1000, Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofSeconds(1));
    final Topics topics = new Topics(
            properties,
            List.of(new EventTopic(TOPIC)),
            new KafkaAdmin(Map.of("bootstrap.servers", TestServers.kafka())));
    final List<OutboxRelay> relays = new ArrayList<>();
    final UUID fryshuset = UUID.randomUUID();
    final UUID famna = UUID.randomUUID();

    @BeforeAll
    static void migrate() {
        database = new PGSimpleDataSource();
        database.setUrl(TestServers.postgres("events"));
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
    }

    @BeforeEach
    void emptyTables() {
        topics.ensure();
        jdbc.sql("TRUNCATE outbox, outbox_parked, history").update();
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void eventsArriveInTheOrderTheyWereRecordedAndLeaveTheOutbox() {
        for (var version = 1; version <= 20; version++) {
            record(jdbc, fryshuset, version);
            record(jdbc, famna, version);
        }
        startRelay();

        await().untilAsserted(() -> assertThat(depth()).isZero());

        assertThat(versionsOf(fryshuset)).containsExactlyElementsOf(upTo(20));
        assertThat(versionsOf(famna)).containsExactlyElementsOf(upTo(20));
    }

    @Test
    void anEventCarriesItsEnvelopeInHeadersAndTheStateAsItsValue() {
        record(jdbc, fryshuset, 1);
        startRelay();
        await().untilAsserted(() -> assertThat(depth()).isZero());

        var event = received().getFirst();

        assertThat(header(event, "ce_type")).isEqualTo("se.samlingsplats.directory.actor.revised.v1");
        assertThat(header(event, "ce_source")).isEqualTo("urn:samlingsplats:test");
        assertThat(header(event, "ce_subject")).isEqualTo(fryshuset.toString());
        assertThat(header(event, "ce_aggregateversion")).isEqualTo("1");
        assertThat(IncomingEvent.of(event).version()).isEqualTo(1);
        assertThat(new String(event.value(), UTF_8)).contains("\"version\":1");
    }

    @Test
    void whatIsOnlyKeptNeverLeaves() {
        transaction.executeWithoutResult(status -> outbox().keep(change(fryshuset, 1)));
        record(jdbc, famna, 1);
        startRelay();
        await().untilAsserted(() -> assertThat(depth()).isZero());

        assertThat(received()).extracting(ConsumerRecord::key).containsExactly(famna.toString());
    }

    @Test
    void aLowerPositionCommittedLateIsStillSent() throws SQLException {
        startRelay();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            record(JdbcClient.create(new SingleConnectionDataSource(slow, true)), fryshuset, 1);
            record(jdbc, famna, 1);
            await().untilAsserted(() -> assertThat(versionsOf(famna)).containsExactly(1L));
            slow.commit();
        }

        await().untilAsserted(() -> assertThat(versionsOf(fryshuset)).containsExactly(1L));
    }

    @Test
    void aSecondRelayStandsBackUntilTheFirstOnesSessionIsKilled() {
        var first = startRelay();
        await().until(() -> lockHolders() == 1);
        startRelay();
        record(jdbc, fryshuset, 1);
        await().untilAsserted(() -> assertThat(depth()).isZero());
        assertThat(lockHolders()).isOne();

        // What kill -9 of the first replica does: its session is gone and nobody says goodbye.
        first.stop();
        record(jdbc, fryshuset, 2);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(versionsOf(fryshuset)).containsExactly(1L, 2L));
    }

    @Test
    void theSenderGoesOnAfterItsSessionWasTerminated() {
        startRelay();
        record(jdbc, fryshuset, 1);
        await().untilAsserted(() -> assertThat(depth()).isZero());

        jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
                .query(Boolean.class)
                .list();
        record(jdbc, fryshuset, 2);

        await().untilAsserted(
                        () -> assertThat(versionsOf(fryshuset)).contains(1L, 2L).isSorted());
    }

    @Test
    void aFormerSenderIsFencedAndDeliversNothingAfterItsSuccessor() {
        try (var former = producers().get();
                var successor = producers().get()) {
            former.initTransactions();
            var formerSender = sender(former);
            var successorSender = sender(successor);
            record(jdbc, fryshuset, 1);
            successorSender.fenceOthers();

            assertThat(catchThrowable(() -> sendAndSettle(formerSender))).isNotNull();
            assertThat(seen()).isEmpty();
            assertThat(depth()).isOne();

            assertThat(sendAndSettle(successorSender)).isOne();
            assertThat(versionsOf(fryshuset)).containsExactly(1L);
        }
    }

    @Test
    void aFormerSenderThatIsPausedWithinItsTransactionCanNeitherGoOnNorCommit() {
        try (var former = producers().get();
                var successor = producers().get()) {
            former.initTransactions();
            var formerSender = sender(former);
            var successorSender = sender(successor);
            record(jdbc, fryshuset, 1);
            formerSender.sendPending();
            await().untilAsserted(() -> assertThat(seen()).hasSize(1));

            successorSender.fenceOthers();
            record(jdbc, fryshuset, 2);
            assertThat(sendAndSettle(successorSender)).isEqualTo(2);
            record(jdbc, fryshuset, 3);
            assertThat(catchThrowable(() -> sendAndSettle(formerSender))).isNotNull();

            assertThat(versions(seen(), fryshuset)).containsExactly(1L, 1L, 2L);
            assertThat(versionsOf(fryshuset)).containsExactly(1L, 2L);
            assertThat(depth()).isOne();
        }
    }

    @Test
    void anEventThatCanNeverBeSentIsParkedAndTheOthersGoOn() {
        transaction.executeWithoutResult(status -> outbox().append(new Change(
                TOPIC, fryshuset, 1, "revised", "curator", Map.of("id", fryshuset, "text", "x".repeat(2_000_000)))));
        record(jdbc, fryshuset, 2);
        record(jdbc, famna, 1);
        startRelay();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(depth()).isZero());

        assertThat(versionsOf(fryshuset)).containsExactly(2L);
        assertThat(versionsOf(famna)).containsExactly(1L);
        assertThat(new OutboxOperations(jdbc).parked()).extracting("reason").containsExactly("RecordTooLargeException");
    }

    @Test
    void republishSendsEachAggregatesNewestEventUnderItsOwnId() {
        record(jdbc, fryshuset, 1);
        record(jdbc, fryshuset, 2);
        record(jdbc, famna, 1);
        startRelay();
        await().untilAsserted(() -> assertThat(depth()).isZero());

        assertThat(new OutboxOperations(jdbc).republish()).containsEntry("queued", 2);

        await().untilAsserted(() -> assertThat(depth()).isZero());
        assertThat(versionsOf(fryshuset)).containsExactly(1L, 2L, 2L);
        assertThat(received().stream()
                        .filter(event -> IncomingEvent.of(event).version() == 2)
                        .map(event -> header(event, "ce_id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aWriteThatIsRolledBackSendsNothing() {
        startRelay();
        transaction.executeWithoutResult(status -> {
            outbox().append(change(fryshuset, 1));
            status.setRollbackOnly();
        });
        record(jdbc, famna, 1);
        await().untilAsserted(() -> assertThat(depth()).isZero());

        assertThat(received()).extracting(ConsumerRecord::key).containsExactly(famna.toString());
    }

    @Test
    void theLastVersionInKafkaIsTheOneInPostgreSqlAfterManyRelaysCameAndWent() {
        for (var version = 1; version <= 60; version++) {
            record(jdbc, fryshuset, version);
            if (version % 10 == 0) {
                relays.forEach(OutboxRelay::stop);
                startRelay();
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(depth()).isZero());

        assertThat(versionsOf(fryshuset)).isSorted().endsWith(60L).containsAll(upTo(60));
    }

    private OutboxRelay startRelay() {
        var relay = new OutboxRelay(
                database,
                producers(),
                (session, producer) ->
                        new OutboxSender(session, producer, topics, "urn:samlingsplats:test", properties),
                topics,
                properties);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private OutboxSender sender(Producer<String, byte[]> producer) {
        return new OutboxSender(jdbc, producer, topics, "urn:samlingsplats:test", properties);
    }

    private static int sendAndSettle(OutboxSender sender) {
        sender.sendPending();
        return sender.settle();
    }

    private Supplier<Producer<String, byte[]>> producers() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", TestServers.kafka(),
                "transactional.id", prefix + "outbox",
                "acks", "all",
                "linger.ms", 0,
                "max.block.ms", 5000,
                "delivery.timeout.ms", 10000,
                "request.timeout.ms", 5000));
        return () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static Outbox outbox() {
        return new Outbox(jdbc, new JsonMapper(), event -> {});
    }

    private static void record(JdbcClient client, UUID id, long version) {
        var outbox = new Outbox(client, new JsonMapper(), event -> {});
        if (client == jdbc) {
            transaction.executeWithoutResult(status -> outbox.append(change(id, version)));
        } else {
            outbox.append(change(id, version));
        }
    }

    private static Change change(UUID id, long version) {
        return new Change(TOPIC, id, version, "revised", "curator", Map.of("id", id, "version", version));
    }

    private static long depth() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    private static long lockHolders() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")
                .query(Long.class)
                .single();
    }

    private List<Long> versionsOf(UUID id) {
        return versions(received(), id);
    }

    private static List<Long> versions(List<ConsumerRecord<String, byte[]>> events, UUID id) {
        return events.stream()
                .filter(event -> event.key().equals(id.toString()))
                .map(event -> IncomingEvent.of(event).version())
                .toList();
    }

    private static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    /** Everything committed on the topic so far: what compaction works on. */
    private List<ConsumerRecord<String, byte[]>> received() {
        return read("read_committed");
    }

    /** Everything that a reader who doesn't wait for commits has seen: what the house's consumers get. */
    private List<ConsumerRecord<String, byte[]>> seen() {
        return read("read_uncommitted");
    }

    private List<ConsumerRecord<String, byte[]>> read(String isolation) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.kafka(), "isolation.level", isolation);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
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
}
