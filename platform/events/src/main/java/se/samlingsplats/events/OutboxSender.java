package se.samlingsplats.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends recorded events at least once, each aggregate's in the order they were recorded.
 *
 * <p>A batch is one Kafka transaction: it arrives whole or not at all, so an aggregate's later event never stands
 * without its earlier one, and a former sender that wakes up late is fenced by the broker. No database transaction is
 * open meanwhile. An event that fails stops its aggregate for a while, never the others.
 */
final class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final String PENDING = """
            SELECT o.position, h.event_id, h.topic, h.aggregate_id, h.version, h.fact, h.recorded_at, h.state
              FROM (SELECT * FROM outbox
                     WHERE aggregate_id <> ALL (?::uuid[]) ORDER BY position LIMIT ?) o
              JOIN history h ON h.id = coalesce(o.history_id,
                   (SELECT n.id FROM history n
                     WHERE n.topic = o.topic AND n.aggregate_id = o.aggregate_id AND n.leaves
                     ORDER BY n.version DESC LIMIT 1))
             ORDER BY o.position
            """;

    private final JdbcClient jdbc;
    private final Producer<String, byte[]> producer;
    private final Topics topics;
    private final String source;
    private final int batchSize;
    private final Duration retryDelay;
    private final Map<String, Instant> resting = new HashMap<>();

    OutboxSender(
            JdbcClient jdbc,
            Producer<String, byte[]> producer,
            Topics topics,
            String source,
            EventsProperties properties) {
        this.jdbc = jdbc;
        this.producer = producer;
        this.topics = topics;
        this.source = source;
        this.batchSize = properties.batchSize();
        this.retryDelay = properties.retryDelay();
    }

    /** Connects ahead of time, without disturbing the present sender: a cold producer would cost a take-over a second. */
    void warmUp() {
        topics.owned().forEach(topic -> producer.partitionsFor(topics.name(topic.name())));
        read();
    }

    /** From now on every earlier producer of this outbox is refused by the broker. */
    void fenceOthers() {
        producer.initTransactions();
    }

    /** Returns how many rows left the outbox, sent or parked. */
    int sendPending() {
        var batch = read();
        return batch.isEmpty() ? 0 : send(batch);
    }

    private List<OutboxRow> read() {
        var now = Instant.now();
        resting.values().removeIf(now::isAfter);
        return jdbc.sql(PENDING)
                .param(resting.keySet().toArray(String[]::new))
                .param(batchSize)
                .query((row, number) -> OutboxRow.of(row, source, topics))
                .list();
    }

    private int send(List<OutboxRow> batch) {
        producer.beginTransaction();
        var refused = handOver(batch);
        if (refused.isEmpty()) {
            producer.commitTransaction();
            return delete(batch.stream().map(OutboxRow::position).toArray(Long[]::new));
        }
        producer.abortTransaction();
        return setAside(refused);
    }

    /** Returns the rows that failed. After one failure the producer takes nothing more in this transaction. */
    private Map<OutboxRow, Exception> handOver(List<OutboxRow> batch) {
        var sent = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        var refused = new LinkedHashMap<OutboxRow, Exception>();
        KafkaException stopped = null;
        for (var row : batch) {
            try {
                sent.put(row, hand(row));
            } catch (KafkaException e) {
                stopped = e;
                break;
            }
        }
        producer.flush();
        sent.forEach((row, future) -> {
            var failure = failureOf(future);
            if (failure != null) {
                refused.put(row, failure);
            }
        });
        if (refused.isEmpty() && stopped != null) {
            throw stopped;
        }
        return refused;
    }

    private Future<RecordMetadata> hand(OutboxRow row) {
        return row.isAccidentalTombstone()
                ? CompletableFuture.failedFuture(new SerializationException("an event without data that is no erasure"))
                : producer.send(row.event());
    }

    /** What can never be sent is parked; what may be sent later rests with its aggregate; the others go next time. */
    private int setAside(Map<OutboxRow, Exception> refused) {
        var parked = new ArrayList<Long>();
        refused.forEach((row, failure) -> {
            if (isFinal(failure)) {
                log.error(
                        "Parked an event of {} {}: {}", row.topic(), row.event().key(), failure.toString());
                park(row, failure);
                parked.add(row.position());
            } else {
                log.warn("Events of {} {} rest: {}", row.topic(), row.event().key(), failure.toString());
                resting.put(row.event().key(), Instant.now().plus(retryDelay));
            }
        });
        return delete(parked.toArray(Long[]::new));
    }

    private void park(OutboxRow row, Exception failure) {
        jdbc.sql("""
                        INSERT INTO outbox_parked (position, topic, aggregate_id, reason)
                        VALUES (?, ?, ?::uuid, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        row.position(),
                        row.topic(),
                        row.event().key(),
                        failure.getClass().getSimpleName())
                .update();
    }

    private int delete(Long[] positions) {
        return positions.length == 0
                ? 0
                : jdbc.sql("DELETE FROM outbox WHERE position = ANY (?)")
                        .param(positions)
                        .update();
    }

    private static boolean isFinal(Exception failure) {
        return failure instanceof SerializationException
                || failure instanceof InvalidTopicException
                || failure instanceof RecordTooLargeException;
    }

    private static @Nullable Exception failureOf(Future<RecordMetadata> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof KafkaException kafka ? kafka : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }
}
