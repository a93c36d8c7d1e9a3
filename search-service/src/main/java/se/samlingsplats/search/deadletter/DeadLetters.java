package se.samlingsplats.search.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Repository;
import se.samlingsplats.events.Topics;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Paging;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sets aside what can't be indexed. The table is what operators act on; the dead-letter topic tells others. */
@Repository
public class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LARGEST_KEPT = 1 << 20;
    private static final int LONGEST_TEXT = 500;

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;

    DeadLetters(JdbcClient jdbc, KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.json = json;
    }

    /** A rebuild reads the same records again: each is listed once, and what an operator discarded stays so. */
    public void add(ConsumerRecord<String, byte[]> record, String reason) {
        var value = record.value();
        var isNew = jdbc.sql("""
                        insert into dead_letter
                            (id, topic, partition, record_offset, key, type, reason, bytes, payload, headers)
                        values (:id, :topic, :partition, :offset, :key, :type, :reason, :bytes, :payload, :headers::jsonb)
                        on conflict (topic, partition, record_offset) do update
                            set state = 'OPEN', reason = excluded.reason, payload = excluded.payload, at = now()
                            where dead_letter.state = 'RETRIED'
                        """)
                        .param("id", Ids.next())
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("key", bounded(record.key()))
                        .param("type", bounded(headers(record).get("ce_type")))
                        .param("reason", bounded(reason))
                        .param("bytes", value == null ? 0 : value.length)
                        .param("payload", value == null || value.length > LARGEST_KEPT ? null : value)
                        .param("headers", json.writeValueAsString(headers(record)))
                        .update()
                == 1;
        if (isNew) {
            publish(record, reason);
        }
    }

    private void publish(ConsumerRecord<String, byte[]> record, String reason) {
        try {
            var copy = new ProducerRecord<>(
                    record.topic() + Topics.DEAD_LETTER, null, record.key(), record.value(), record.headers());
            copy.headers().add("dead-letter-reason", bounded(reason).getBytes(UTF_8));
            kafka.send(copy).exceptionally(e -> {
                log.warn("A dead letter of {} is in the list, but not in its topic", record.topic());
                return null;
            });
        } catch (KafkaException e) {
            log.warn("A dead letter of {} is in the list, but not in its topic", record.topic());
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(bounded(header.key()), bounded(new String(header.value(), UTF_8)));
            }
        }
        return headers;
    }

    /** PostgreSQL takes no zero characters. */
    private static String bounded(@Nullable String text) {
        var clean = text == null ? "" : text.replace('\0', ' ');
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    public long count() {
        return jdbc.sql("select count(*) from dead_letter where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public List<DeadLetter> list(Paging paging) {
        var after = paging.require(2).after();
        return jdbc.sql("""
                        select * from dead_letter
                        where state = 'OPEN' and (at, id) < (:at, :id::uuid)
                        order by at desc, id desc limit :limit
                        """)
                .param(
                        "at",
                        Timestamp.from(
                                after.isEmpty()
                                        ? Instant.parse("9999-01-01T00:00:00Z")
                                        : Paging.instant(after.getFirst())))
                .param("id", after.isEmpty() ? new UUID(-1L, -1L) : Paging.id(after.getLast()))
                .param("limit", paging.limitPlusOne())
                .query(DeadLetters::row)
                .list();
    }

    public Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id and state = 'OPEN'")
                .param("id", id)
                .query(DeadLetters::row)
                .optional();
    }

    /** As it lay in its topic. */
    public ConsumerRecord<String, byte[]> record(DeadLetter letter) {
        return jdbc.sql("select payload, headers from dead_letter where id = :id")
                .param("id", letter.id())
                .query((row, n) -> restore(letter, row))
                .single();
    }

    private ConsumerRecord<String, byte[]> restore(DeadLetter letter, ResultSet row) throws SQLException {
        var record = new ConsumerRecord<>(
                letter.topic(), letter.partition(), letter.offset(), letter.key(), row.getBytes("payload"));
        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    public void stillRefused(UUID id, String reason) {
        jdbc.sql("update dead_letter set attempts = attempts + 1, reason = :reason where id = :id")
                .param("reason", bounded(reason))
                .param("id", id)
                .update();
    }

    public void retried(UUID id) {
        close(id, "RETRIED");
    }

    public void discard(UUID id) {
        close(id, "DISCARDED");
    }

    private void close(UUID id, String state) {
        jdbc.sql("update dead_letter set state = :state, payload = null where id = :id")
                .param("state", state)
                .param("id", id)
                .update();
    }

    private static DeadLetter row(ResultSet row, int n) throws SQLException {
        var payload = row.getBytes("payload");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("type"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getInt("bytes"),
                row.getInt("attempts"),
                payload != null || row.getInt("bytes") == 0);
    }
}
