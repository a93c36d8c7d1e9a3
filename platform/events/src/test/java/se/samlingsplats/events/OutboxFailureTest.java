package se.samlingsplats.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.events.OutboxHouse.FAMNA;
import static se.samlingsplats.events.OutboxHouse.FRYSHUSET;
import static se.samlingsplats.events.OutboxHouse.sendAndSettle;
import static se.samlingsplats.events.OutboxHouse.upTo;
import static se.samlingsplats.events.OutboxHouse.versions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.servers.TestServers;

/** What the relay promises when sends fail, sessions are killed and senders wake up late. */
class OutboxFailureTest {

    final OutboxHouse house = new OutboxHouse(TestServers.kafka());

    @AfterEach
    void stopRelays() {
        house.close();
    }

    @Test
    void aSendThatFailsInTheMiddleOfAKeyStopsThatKeyAndNoOther() {
        try (var producer = new FailingOnce(house.producerSettings(), 2)) {
            producer.initTransactions();
            var sender = house.sender(house.jdbc, producer);
            house.record(FRYSHUSET, 1);
            house.record(FRYSHUSET, 2);
            house.record(FRYSHUSET, 3);
            house.record(FAMNA, 1);

            assertThat(sendAndSettle(sender)).isZero();
            assertThat(sendAndSettle(sender)).isOne();
            assertThat(house.versionsOf(FAMNA)).containsExactly(1L);
            assertThat(house.versionsOf(FRYSHUSET)).isEmpty();

            await().until(() -> sendAndSettle(sender) == 3);
            assertThat(house.versionsOf(FRYSHUSET)).containsExactly(1L, 2L, 3L);
            assertThat(house.depth()).isZero();
        }
    }

    @Test
    void aRecordThatTheBrokerRefusesInTheMiddleOfAKeyIsParkedAndItsReadersSeeAscendingVersions() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", house.kafka))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, house.topics.name(OutboxHouse.TOPIC));
            var smaller = new AlterConfigOp(new ConfigEntry("max.message.bytes", "20000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(smaller))).all().get();
        }
        house.record(FRYSHUSET, 1);
        append(2, "x".repeat(50_000));
        house.record(FRYSHUSET, 3);
        house.record(FAMNA, 1);
        house.startRelay();

        awaitEmptyOutbox();

        assertThat(house.versionsOf(FRYSHUSET)).containsExactly(1L, 3L);
        assertThat(house.versionsOf(FAMNA)).containsExactly(1L);
        assertThat(versions(house.seen(), FRYSHUSET).stream().distinct()).isSorted();
        assertThat(parkedReasons()).containsExactly("RecordTooLargeException");
    }

    @Test
    void anEventThatCanNeverBeSentIsParkedAndTheOthersGoOn() {
        append(1, "x".repeat(2_000_000));
        house.record(FRYSHUSET, 2);
        house.record(FAMNA, 1);
        house.startRelay();

        awaitEmptyOutbox();

        assertThat(house.versionsOf(FRYSHUSET)).containsExactly(2L);
        assertThat(house.versionsOf(FAMNA)).containsExactly(1L);
        assertThat(parkedReasons()).containsExactly("RecordTooLargeException");
    }

    @Test
    void aSecondRelayStandsBackUntilTheFirstOnesSessionIsKilled() {
        house.startRelay();
        await().until(() -> house.lockHolders().size() == 1);
        var first = house.lockHolders();
        house.startRelay();
        house.record(FRYSHUSET, 1);
        awaitEmptyOutbox();
        await().until(() -> sessionsAskingForTheLock() == 1);
        assertThat(house.lockHolders()).isEqualTo(first);

        house.killSendingSession();
        house.record(FRYSHUSET, 2);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(versions(house.seen(), FRYSHUSET))
                .containsExactly(1L, 2L));
        assertThat(house.lockHolders()).isNotEqualTo(first).hasSize(1);
    }

    @Test
    void theSenderGoesOnAfterItsSessionWasKilledInTheMiddleOfItsWork() {
        house.startRelay();
        for (var version = 1; version <= 40; version++) {
            house.record(FRYSHUSET, version);
            if (version % 15 == 0) {
                house.killSendingSession();
            }
        }

        awaitEmptyOutbox();

        assertThat(house.versionsOf(FRYSHUSET).stream().distinct()).containsExactlyElementsOf(upTo(40));
        assertThat(versions(house.seen(), FRYSHUSET).stream().distinct()).containsExactlyElementsOf(upTo(40));
        assertThat(house.versionsOf(FRYSHUSET)).endsWith(40L);
    }

    @Test
    void aFormerSenderIsFencedAndDeliversNothingAfterItsSuccessor() {
        try (var former = house.producers().get();
                var successor = house.producers().get()) {
            former.initTransactions();
            var formerSender = house.sender(house.jdbc, former);
            var successorSender = house.sender(house.jdbc, successor);
            house.record(FRYSHUSET, 1);
            successorSender.fenceOthers();

            assertThat(catchThrowable(() -> sendAndSettle(formerSender))).isNotNull();
            assertThat(house.seen()).isEmpty();
            assertThat(house.depth()).isOne();

            assertThat(sendAndSettle(successorSender)).isOne();
            assertThat(house.versionsOf(FRYSHUSET)).containsExactly(1L);
        }
    }

    @Test
    void aFormerSenderThatWasPausedWithinItsTransactionCanNeitherGoOnNorCommit() {
        try (var former = house.producers().get();
                var successor = house.producers().get()) {
            former.initTransactions();
            var formerSender = house.sender(house.jdbc, former);
            var successorSender = house.sender(house.jdbc, successor);
            house.record(FRYSHUSET, 1);
            formerSender.sendPending();
            await().untilAsserted(() -> assertThat(house.seen()).hasSize(1));

            successorSender.fenceOthers();
            house.record(FRYSHUSET, 2);
            assertThat(sendAndSettle(successorSender)).isEqualTo(2);
            house.record(FRYSHUSET, 3);
            assertThat(catchThrowable(() -> sendAndSettle(formerSender))).isNotNull();

            assertThat(versions(house.seen(), FRYSHUSET)).containsExactly(1L, 1L, 2L);
            assertThat(house.versionsOf(FRYSHUSET)).containsExactly(1L, 2L);
            assertThat(house.depth()).isOne();
        }
    }

    @Test
    void theLastVersionInKafkaIsTheOneInPostgreSqlAfterManyRelaysCameAndWent() {
        for (var version = 1; version <= 60; version++) {
            house.record(FRYSHUSET, version);
            if (version % 10 == 0) {
                house.stopRelays();
                house.startRelay();
            }
        }
        awaitEmptyOutbox();

        assertThat(house.versionsOf(FRYSHUSET)).isSorted().endsWith(60L).containsAll(upTo(60));
    }

    private void append(long version, String text) {
        house.transaction.executeWithoutResult(
                status -> house.outbox().append(OutboxHouse.change(FRYSHUSET, version, text)));
    }

    private List<String> parkedReasons() {
        return new OutboxOperations(house.jdbc)
                .parked().stream().map(OutboxOperations.Parked::reason).toList();
    }

    private long sessionsAskingForTheLock() {
        return house.jdbc.sql("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%'
                           AND pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(house.depth()).isZero());
    }

    /** A producer whose send of one version fails once, as one to a partition without a leader does. */
    private static final class FailingOnce extends KafkaProducer<String, byte[]> {

        private final long version;
        private boolean failed;

        FailingOnce(Map<String, Object> settings, long version) {
            super(settings, new StringSerializer(), new ByteArraySerializer());
            this.version = version;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> event) {
            var number = new String(
                    event.headers().lastHeader("ce_aggregateversion").value(), java.nio.charset.StandardCharsets.UTF_8);
            if (!failed && Long.parseLong(number) == version) {
                failed = true;
                return CompletableFuture.failedFuture(new TimeoutException("no leader"));
            }
            return super.send(event);
        }
    }
}
