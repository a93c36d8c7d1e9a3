package se.samlingsplats.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.events.OutboxHouse.FAMNA;
import static se.samlingsplats.events.OutboxHouse.FRYSHUSET;

import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.events.OutboxCheckOperations.Difference;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** The operator's comparison of the last versions in Kafka with PostgreSQL. */
class OutboxCheckTest {

    final OutboxHouse house = new OutboxHouse(TestServers.kafka());
    final OutboxCheck check = new OutboxCheck(house.jdbc, house.topics, () -> house.consumer("read_committed"));
    final OutboxCheckOperations operations = new OutboxCheckOperations(house.jdbc, new JsonMapper(), check);

    @BeforeEach
    void sendThreeEvents() {
        house.record(FRYSHUSET, 1);
        house.record(FRYSHUSET, 2);
        house.record(FAMNA, 1);
        house.startRelay();
        await().untilAsserted(() -> assertThat(house.depth()).isZero());
        house.stopRelays();
    }

    @AfterEach
    void stopRelays() {
        house.close();
    }

    @Test
    void nothingDiffersWhenKafkaEndsOnTheVersionsOfPostgreSql() {
        var outcome = check.run(records -> true);

        assertThat(outcome.aggregates()).isEqualTo(2);
        assertThat(outcome.differing()).isZero();
    }

    @Test
    void anOlderVersionBehindTheNewestIsFound() {
        send(FRYSHUSET, 1);

        assertThat(check.run(records -> true).differences())
                .containsExactly(new Difference(OutboxHouse.TOPIC, FRYSHUSET.toString(), 1L, 2L));
    }

    @Test
    void aVersionThatPostgreSqlDoesNotHaveIsFound() {
        var stranger = UUID.randomUUID();
        send(FAMNA, 7);
        send(stranger, 1);

        assertThat(check.run(records -> true).differences())
                .containsExactlyInAnyOrder(
                        new Difference(OutboxHouse.TOPIC, FAMNA.toString(), 7L, 1L),
                        new Difference(OutboxHouse.TOPIC, stranger.toString(), 1L, null));
    }

    @Test
    void anEventThatNeverReachedKafkaIsFoundUnlessItStillWaits() {
        var lost = UUID.randomUUID();
        house.record(lost, 1);
        assertThat(check.run(records -> true).differing()).isZero();

        house.jdbc.sql("DELETE FROM outbox").update();

        assertThat(check.run(records -> true).differences())
                .containsExactly(new Difference(OutboxHouse.TOPIC, lost.toString(), null, 1L));
    }

    @Test
    void whatIsKeptAndNeverLeftIsNotMissed() {
        house.transaction.executeWithoutResult(status -> house.outbox().keep(OutboxHouse.change(UUID.randomUUID(), 1)));

        assertThat(check.run(records -> true).differing()).isZero();
    }

    @Test
    void anOperatorStartsOneComparisonAndReadsItsOutcome() {
        send(FRYSHUSET, 1);
        assertThat(operations.check().state()).isEqualTo("NEVER");

        operations.startCheck();

        await().untilAsserted(() -> assertThat(operations.check().state()).isEqualTo("DONE"));
        var comparison = operations.check();
        assertThat(comparison.records()).isEqualTo(4);
        assertThat(comparison.aggregates()).isEqualTo(2);
        assertThat(comparison.differing()).isOne();
        assertThat(comparison.differences()).hasSize(1);
    }

    @Test
    void aComparisonThatIsCancelledReadsNoFurther() {
        assertThatThrownBy(() -> check.run(records -> false)).isInstanceOf(OutboxCheck.Stopped.class);
        house.jdbc.sql("INSERT INTO outbox_check (state) VALUES ('RUNNING')").update();

        assertThat(operations.cancelCheck().state()).isEqualTo("CANCELLED");
    }

    @Test
    void whatAKilledReplicaLeftRunningDoesNotStandInTheWayForEver() {
        house.jdbc.sql("INSERT INTO outbox_check (state) VALUES ('RUNNING')").update();
        operations.startCheck();
        assertThat(operations.check().aggregates()).isZero();

        house.jdbc
                .sql("UPDATE outbox_check SET seen_at = now() - interval '1 minute'")
                .update();
        operations.startCheck();

        await().untilAsserted(() -> assertThat(operations.check().state()).isEqualTo("DONE"));
    }

    private void send(UUID id, long version) {
        var settings = house.producerSettings();
        settings.remove("transactional.id");
        var event = new ProducerRecord<>(house.topics.name(OutboxHouse.TOPIC), id.toString(), new byte[] {'{', '}'});
        event.headers().add("ce_aggregateversion", ("" + version).getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(event);
        }
    }
}
