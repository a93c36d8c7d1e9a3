package se.samlingsplats.dialogue.known;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.web.Ids;

/** Events that could not be read, kept with the place in their topic until somebody decides about them. */
@Component
class UnreadEvents {

    private static final Logger log = LoggerFactory.getLogger(UnreadEvents.class);
    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final KnownTables tables;

    UnreadEvents(JdbcClient jdbc, KnownTables tables, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.tables = tables;
        Gauge.builder("samlingsplats.dialogue.unread", this::count)
                .description("events of other services that could not be read")
                .register(meters);
    }

    /** In the transaction of the batch: its place in the topic moves on only with this row. */
    void setAside(String topic, ConsumerRecord<String, byte[]> record, long version, String reason) {
        log.error("An event of {} at {}/{} cannot be read: {}", topic, record.partition(), record.offset(), reason);
        jdbc.sql("""
                        INSERT INTO known_unread (id, topic, partition, record_offset, key, version, reason, payload)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (topic, partition, record_offset) DO NOTHING
                        """)
                .params(Arrays.asList(
                        Ids.next(),
                        topic,
                        record.partition(),
                        record.offset(),
                        record.key(),
                        version,
                        reason,
                        record.value()))
                .update();
    }

    List<Unread> all() {
        return jdbc.sql("SELECT * FROM known_unread ORDER BY at DESC, id DESC LIMIT ?")
                .param(MOST_SHOWN)
                .query((row, number) -> new Unread(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("key"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** After an update of this service, say. One that still cannot be read stays. */
    @Transactional
    public void retry(UUID id) {
        var event = jdbc.sql("SELECT topic, key, version, payload FROM known_unread WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> new Kept(
                        row.getString("topic"),
                        new IncomingEvent(
                                row.getString("key"),
                                null,
                                row.getLong("version"),
                                null,
                                null,
                                row.getBytes("payload"))))
                .optional()
                .orElseThrow(KnownProblem.NotUnread::new);
        try {
            tables.apply(event.topic(), event.event());
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException e) {
            throw new KnownProblem.StillUnread();
        }
        discard(id);
    }

    @Transactional
    public void discard(UUID id) {
        if (jdbc.sql("DELETE FROM known_unread WHERE id = ?").param(id).update() == 0) {
            throw new KnownProblem.NotUnread();
        }
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM known_unread").query(Long.class).single();
    }

    private record Kept(String topic, IncomingEvent event) {}

    record Unread(
            UUID id,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String reason,
            Instant at) {}
}
