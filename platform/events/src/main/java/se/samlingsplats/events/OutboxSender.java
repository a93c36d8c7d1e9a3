package se.samlingsplats.events;

import static java.util.Arrays.stream;
import static java.util.stream.Stream.concat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends recorded events at least once, each aggregate's in the order they were recorded.
 *
 * <p>Events are handed over at once and settled a little later: a Kafka transaction stays open over several rounds, and
 * only its commit lets their rows go. The broker refuses a former sender that wakes up late, since a successor ends the
 * former's transaction first. No database transaction is open meanwhile. An event that fails stops its aggregate for a
 * while, never the others.
 */
final class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Long[] NONE = {};
    private static final int ROUNDS_IN_A_BACKLOG = 4;
    private static final String PENDING = """
            SELECT o.position, h.event_id, h.topic, h.aggregate_id, h.version, h.fact, h.recorded_at, h.state
              FROM (SELECT * FROM outbox
                     WHERE position NOT IN (SELECT unnest(?::bigint[])) AND aggregate_id <> ALL (?::uuid[])
                     ORDER BY position LIMIT ?) o
              JOIN history h ON h.id = coalesce(o.history_id,
                   (SELECT n.id FROM history n
                     WHERE n.topic = o.topic AND n.aggregate_id = o.aggregate_id AND n.leaves
                     ORDER BY n.version DESC LIMIT 1))
             ORDER BY o.position
            """;

    private final JdbcClient jdbc;
    private final Topics topics;
    private final String source;
    private final EventsProperties properties;
    private final Producer<String, byte[]> producer;
    private final Map<String, Instant> resting = new HashMap<>();
    private final Unsettled unsettled;
    private Long[] committed = NONE;

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
        this.properties = properties;
        this.unsettled = new Unsettled(producer);
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

    /** Hands over what is pending, settles what is due, and returns how many events there were. */
    int sendPending() {
        var rows = read();
        var all = unsettled.handOver(rows);
        letGo();
        if (!all || isDue()) {
            commit();
        }
        return rows.size();
    }

    /** Commits what was handed over and lets its rows go; returns how many left the outbox, sent or parked. */
    int settle() {
        return commit() + letGo();
    }

    /** Returns how many were parked. The rows of what was sent go when the next are on their way: these need not wait. */
    private int commit() {
        if (unsettled.isEmpty()) {
            return 0;
        }
        var refused = unsettled.refused();
        if (refused.isEmpty()) {
            producer.commitTransaction();
            committed = unsettled.clear();
            return 0;
        }
        producer.abortTransaction();
        unsettled.clear();
        return setAside(refused);
    }

    private int letGo() {
        var positions = committed;
        committed = NONE;
        return delete(positions);
    }

    private boolean isDue() {
        return unsettled.size() >= ROUNDS_IN_A_BACKLOG * properties.batchSize()
                || unsettled.age().compareTo(properties.commitInterval()) >= 0;
    }

    /** Looks at everything that isn't handed over, not behind a last position: a lower one may be committed late. */
    private List<OutboxRow> read() {
        var now = Instant.now();
        resting.values().removeIf(now::isAfter);
        return jdbc.sql(PENDING)
                .param(concat(stream(committed), stream(unsettled.positions())).toArray(Long[]::new))
                .param(resting.keySet().toArray(String[]::new))
                .param(properties.batchSize())
                .query((row, number) -> OutboxRow.of(row, source, topics))
                .list();
    }

    /** What can never be sent is parked; what may be sent later rests with its aggregate; the others go next time. */
    private int setAside(Map<OutboxRow, Exception> refused) {
        var parked = refused.entrySet().stream()
                .filter(each -> isFinal(each.getValue()))
                .map(each -> park(each.getKey(), each.getValue()))
                .toArray(Long[]::new);
        refused.forEach((row, failure) -> {
            if (!isFinal(failure)) {
                log.warn("Events of {} {} rest: {}", row.topic(), row.event().key(), failure.toString());
                resting.put(row.event().key(), Instant.now().plus(properties.retryDelay()));
            }
        });
        return delete(parked);
    }

    private long park(OutboxRow row, Exception failure) {
        log.error("Parked an event of {} {}: {}", row.topic(), row.event().key(), failure.toString());
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
        return row.position();
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
}
