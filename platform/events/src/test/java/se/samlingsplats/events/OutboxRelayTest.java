package se.samlingsplats.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.events.OutboxHouse.FAMNA;
import static se.samlingsplats.events.OutboxHouse.FRYSHUSET;
import static se.samlingsplats.events.OutboxHouse.header;
import static se.samlingsplats.events.OutboxHouse.upTo;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.servers.TestServers;

/** The relay between a real PostgreSQL and a real broker, while nothing fails. */
class OutboxRelayTest {

    final OutboxHouse house = new OutboxHouse(TestServers.kafka());

    @AfterEach
    void stopRelays() {
        house.close();
    }

    @Test
    void eventsArriveInTheOrderTheyWereRecordedAndLeaveTheOutbox() {
        for (var version = 1; version <= 20; version++) {
            house.record(FRYSHUSET, version);
            house.record(FAMNA, version);
        }
        house.startRelay();

        awaitEmptyOutbox();

        assertThat(house.versionsOf(FRYSHUSET)).containsExactlyElementsOf(upTo(20));
        assertThat(house.versionsOf(FAMNA)).containsExactlyElementsOf(upTo(20));
    }

    @Test
    void anEventCarriesItsEnvelopeInHeadersAndTheStateAsItsValue() {
        house.record(FRYSHUSET, 1);
        house.startRelay();
        awaitEmptyOutbox();

        var event = house.committed().getFirst();

        assertThat(header(event, "ce_type")).isEqualTo("se.samlingsplats.directory.actor.revised.v1");
        assertThat(header(event, "ce_source")).isEqualTo("urn:samlingsplats:test");
        assertThat(header(event, "ce_subject")).isEqualTo(FRYSHUSET.toString());
        assertThat(header(event, "ce_aggregateversion")).isEqualTo("1");
        assertThat(IncomingEvent.of(event).version()).isEqualTo(1);
        assertThat(new String(event.value(), UTF_8)).contains("\"version\":1");
    }

    @Test
    void lettersBeyondAsciiArriveAsTheyWereWritten() {
        house.transaction.executeWithoutResult(
                status -> house.outbox().append(OutboxHouse.change(FAMNA, 1, "Räddningsmissionen – 社会")));
        house.startRelay();
        awaitEmptyOutbox();

        assertThat(new String(house.committed().getFirst().value(), UTF_8)).contains("Räddningsmissionen – 社会");
    }

    @Test
    void whatIsOnlyKeptNeverLeaves() {
        house.transaction.executeWithoutResult(status -> house.outbox().keep(OutboxHouse.change(FRYSHUSET, 1)));
        house.record(FAMNA, 1);
        house.startRelay();
        awaitEmptyOutbox();

        assertThat(house.committed()).extracting(ConsumerRecord::key).containsExactly(FAMNA.toString());
    }

    @Test
    void whatIsTakenBackNoLongerLeavesAndStandsInNoHistory() {
        house.record(FAMNA, 1);
        house.transaction.executeWithoutResult(status -> house.outbox().redact(OutboxHouse.change(FAMNA, 2, "Famna")));
        house.startRelay();
        awaitEmptyOutbox();

        assertThat(house.versionsOf(FAMNA)).containsExactly(2L);
        assertThat(house.jdbc
                        .sql("SELECT version FROM history WHERE state IS NOT NULL")
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @Test
    void aLowerPositionCommittedLateIsStillSent() throws SQLException {
        house.startRelay();
        try (var slow = house.database.getConnection()) {
            slow.setAutoCommit(false);
            OutboxHouse.record(slow, FRYSHUSET, 1);
            house.record(FAMNA, 1);
            await().untilAsserted(() -> assertThat(house.versionsOf(FAMNA)).containsExactly(1L));
            slow.commit();
        }

        await().untilAsserted(() -> assertThat(house.versionsOf(FRYSHUSET)).containsExactly(1L));
    }

    @Test
    void anEventIsSeenBeforeItsTransactionIsCommittedAndHandedOverOnce() {
        house.startRelay();
        for (var version = 1; version <= 50; version++) {
            house.record(FRYSHUSET, version);
        }
        awaitEmptyOutbox();

        assertThat(OutboxHouse.versions(house.seen(), FRYSHUSET)).containsExactlyElementsOf(upTo(50));
    }

    @Test
    void nobodyHoldsASnapshotWhileTheRelayWaits() {
        house.startRelay();
        house.record(FRYSHUSET, 1);
        awaitEmptyOutbox();

        await().untilAsserted(() ->
                assertThat(house.jdbc.sql("""
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE datname = current_database() AND pid <> pg_backend_pid()
                                   AND (backend_xmin IS NOT NULL OR state = 'idle in transaction')
                                """).query(Long.class).single()).isZero());
    }

    @Test
    void aWriteThatIsRolledBackSendsNothing() {
        house.startRelay();
        house.transaction.executeWithoutResult(status -> {
            house.outbox().append(OutboxHouse.change(FRYSHUSET, 1));
            status.setRollbackOnly();
        });
        house.record(FAMNA, 1);
        awaitEmptyOutbox();

        assertThat(house.committed()).extracting(ConsumerRecord::key).containsExactly(FAMNA.toString());
    }

    @Test
    void aBacklogOfSeveralRoundsIsSentWholeAndInOrder() {
        for (var from = 0; from < 10; from++) {
            var first = from * 1000L + 1;
            house.transaction.executeWithoutResult(status -> house.outbox()
                    .appendAll(java.util.stream.LongStream.range(first, first + 1000)
                            .mapToObj(version -> OutboxHouse.change(FRYSHUSET, version))
                            .toList()));
        }
        house.startRelay();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(house.depth()).isZero());

        assertThat(house.versionsOf(FRYSHUSET)).containsExactlyElementsOf(upTo(10_000));
    }

    @Test
    void republishSendsEachAggregatesNewestEventUnderItsOwnId() {
        house.record(FRYSHUSET, 1);
        house.record(FRYSHUSET, 2);
        house.record(FAMNA, 1);
        house.startRelay();
        awaitEmptyOutbox();

        assertThat(new OutboxOperations(house.jdbc).republish()).containsEntry("queued", 2);

        awaitEmptyOutbox();
        assertThat(house.versionsOf(FRYSHUSET)).containsExactly(1L, 2L, 2L);
        assertThat(house.committed().stream()
                        .filter(event -> IncomingEvent.of(event).version() == 2)
                        .map(event -> header(event, "ce_id"))
                        .distinct())
                .hasSize(1);
    }

    private void awaitEmptyOutbox() {
        await().untilAsserted(() -> assertThat(house.depth()).isZero());
    }
}
