package se.samlingsplats.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One event to send, as the record it becomes: CloudEvents in binary mode, attributes as headers, data as value. */
record OutboxRow(long position, String topic, ProducerRecord<String, byte[]> event) {

    static final String TYPE_PREFIX = "se.samlingsplats.";

    static OutboxRow of(ResultSet row, String source, Topics topics) throws SQLException {
        var topic = row.getString("topic");
        var fact = row.getString("fact");
        var event = new ProducerRecord<>(topics.name(topic), row.getString("aggregate_id"), row.getBytes("state"));
        var attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                row.getString("event_id"),
                "ce_source",
                source,
                "ce_type",
                TYPE_PREFIX + topic + "." + fact + ".v1",
                "ce_subject",
                event.key(),
                "ce_time",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString(),
                "ce_aggregateversion",
                row.getString("version"),
                "content-type",
                "application/json");
        attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return new OutboxRow(row.getLong("position"), topic, event);
    }

    /** A record without data deletes its key: only an erasure may be one. */
    boolean isAccidentalTombstone() {
        return event.value() == null
                && !new String(event.headers().lastHeader("ce_type").value(), UTF_8).endsWith(".erased.v1");
    }
}
