package se.samlingsplats.search.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent in binary mode as it lies in the topic.
 *
 * @param version the aggregate's, or -1 where the header is missing
 * @param state null for a tombstone
 */
record IncomingEvent(UUID id, String type, long version, byte @Nullable [] state) {

    static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        return new IncomingEvent(id(record.key()), header(record, "ce_type"), version(record), record.value());
    }

    private static UUID id(@Nullable String key) {
        try {
            if (key != null) {
                return UUID.fromString(key);
            }
        } catch (IllegalArgumentException e) {
            throw new Undecodable("the key is no id", e);
        }
        throw new Undecodable("there is no key");
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        var text = header(record, "ce_aggregateversion");
        try {
            return text.isEmpty() ? -1 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Undecodable("ce_aggregateversion is no number", e);
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
