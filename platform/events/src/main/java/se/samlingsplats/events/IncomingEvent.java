package se.samlingsplats.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record from Kafka, its envelope read.
 *
 * @param key the aggregate's id
 * @param type the event's type; null when the sender gave none
 * @param version the aggregate's; -1 when the header is missing or no number
 * @param time when it was recorded, ISO 8601; null when the sender did not say
 * @param id of the event, by which others can refer to it; null when the sender gave none
 * @param state JSON of the public state; null is a tombstone: the aggregate is erased
 */
public record IncomingEvent(
        String key,
        @Nullable String type,
        long version,
        @Nullable String time,
        @Nullable String id,
        byte @Nullable [] state) {

    public static IncomingEvent of(ConsumerRecord<String, byte[]> event) {
        return new IncomingEvent(
                event.key() == null ? "" : event.key(),
                header(event, "ce_type"),
                number(header(event, "ce_aggregateversion")),
                header(event, "ce_time"),
                header(event, "ce_id"),
                event.value());
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
