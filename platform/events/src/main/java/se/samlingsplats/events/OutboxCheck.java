package se.samlingsplats.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.events.OutboxCheckOperations.Difference;

/**
 * Compares the last record of each key in Kafka with the newest version in PostgreSQL.
 *
 * <p>PostgreSQL is read first and without what still waits: a row leaves the outbox only after Kafka has committed its
 * event, so all that is expected stands before the ends that are looked up afterwards.
 */
class OutboxCheck {

    private static final int MOST_AGGREGATES = 500_000;
    private static final int SHOWN = 100;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final Topics topics;
    private final Supplier<Consumer<String, byte[]>> consumers;

    /** The consumers must read committed records only. */
    OutboxCheck(JdbcClient jdbc, Topics topics, Supplier<Consumer<String, byte[]>> consumers) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.consumers = consumers;
    }

    /** Asks after each batch, with the number of records read, whether it may go on. */
    Outcome run(LongPredicate goesOn) {
        var reading = new Reading(goesOn, Instant.now().plus(LIMIT));
        var aggregates = 0L;
        var differences = new ArrayList<Difference>();
        for (var owned : topics.owned().stream().filter(EventTopic::fromOutbox).toList()) {
            var expected = newest(owned.name(), "", List.of());
            var last = reading.lastVersions(topics.name(owned.name()));
            aggregates += expected.size();
            differences.addAll(differences(owned.name(), expected, last));
        }
        return new Outcome(
                aggregates,
                differences.size(),
                differences.stream().limit(SHOWN).toList());
    }

    private List<Difference> differences(String topic, Map<String, Newest> expected, Map<String, Long> last) {
        var suspects = new HashSet<>(expected.keySet());
        suspects.addAll(last.keySet());
        suspects.removeIf(id -> agrees(expected.get(id), last.get(id)));
        var meanwhile = newest(topic, "AND aggregate_id = ANY (?::uuid[])", suspects);
        return suspects.stream()
                .filter(id -> !isOvertaken(expected.get(id), last.get(id), meanwhile.get(id)))
                .sorted()
                .map(id -> new Difference(topic, id, last.get(id), versionOf(meanwhile.get(id))))
                .toList();
    }

    /** Compaction forgets what is erased, at last even that it was. */
    private static boolean agrees(@Nullable Newest expected, @Nullable Long last) {
        return expected != null
                && (expected.waiting()
                        || Objects.equals(last, expected.version())
                        || (last == null && expected.erased()));
    }

    /** Kafka may well be newer than what was read here first, never newer than what is read here now. */
    private static boolean isOvertaken(@Nullable Newest expected, @Nullable Long last, @Nullable Newest now) {
        return last != null && now != null && last <= now.version() && (expected == null || last > expected.version());
    }

    private static @Nullable Long versionOf(@Nullable Newest newest) {
        return newest == null ? null : newest.version();
    }

    private Map<String, Newest> newest(String topic, String restriction, java.util.Collection<String> ids) {
        var found = new HashMap<String, Newest>();
        var query = jdbc.sql("""
                        SELECT DISTINCT ON (aggregate_id) aggregate_id, version, state IS NULL AS erased,
                               EXISTS (SELECT FROM outbox o WHERE o.topic = h.topic AND o.aggregate_id = h.aggregate_id)
                               OR EXISTS (SELECT FROM outbox_parked p WHERE p.topic = h.topic AND p.aggregate_id = h.aggregate_id)
                               AS waiting
                          FROM history h WHERE topic = ? AND leaves %s
                         ORDER BY aggregate_id, version DESC LIMIT ?
                        """.formatted(restriction)).param(topic);
        (restriction.isEmpty() ? query : query.param(ids.toArray(String[]::new)))
                .param(MOST_AGGREGATES + 1)
                .query(row -> {
                    found.put(
                            row.getString("aggregate_id"),
                            new Newest(row.getLong("version"), row.getBoolean("erased"), row.getBoolean("waiting")));
                });
        if (found.size() > MOST_AGGREGATES) {
            throw new Stopped("more than " + MOST_AGGREGATES + " aggregates on one topic");
        }
        return found;
    }

    /** Reads topics from the start to where they end now. */
    private final class Reading {

        private final LongPredicate goesOn;
        private final Instant end;
        private long records;

        Reading(LongPredicate goesOn, Instant end) {
            this.goesOn = goesOn;
            this.end = end;
        }

        Map<String, Long> lastVersions(String topic) {
            var last = new HashMap<String, Long>();
            try (var consumer = consumers.get()) {
                var partitions = consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                    var batch = consumer.poll(Duration.ofMillis(500));
                    batch.forEach(
                            each -> last.put(each.key(), IncomingEvent.of(each).version()));
                    records += batch.count();
                    mayGoOn(last.size());
                }
            }
            return last;
        }

        private void mayGoOn(int keys) {
            if (!goesOn.test(records)) {
                throw new Stopped("cancelled");
            }
            if (Instant.now().isAfter(end) || keys > MOST_AGGREGATES) {
                throw new Stopped("more than can be compared within " + LIMIT.toMinutes() + " minutes");
            }
        }
    }

    private record Newest(long version, boolean erased, boolean waiting) {}

    /**
     * @param aggregates compared
     * @param differing how many differ; {@code differences} has the first of them
     */
    record Outcome(long aggregates, long differing, List<Difference> differences) {
        static final Outcome NONE = new Outcome(0, 0, List.of());
    }

    /** Cancelled, or more than the bounds allow. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(String why) {
            super(why);
        }
    }
}
