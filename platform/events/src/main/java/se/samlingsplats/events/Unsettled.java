package se.samlingsplats.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** What was handed to Kafka in the transaction that is open; empty when none is. */
final class Unsettled {

    private final Producer<String, byte[]> producer;
    private final List<Handed> sent = new ArrayList<>();
    private @Nullable KafkaException stopped;
    private long begun;

    Unsettled(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Returns false when the producer takes nothing more: after one failure it refuses the rest of the transaction. */
    boolean handOver(List<OutboxRow> rows) {
        if (sent.isEmpty() && !rows.isEmpty()) {
            producer.beginTransaction();
            begun = System.nanoTime();
        }
        for (var row : rows) {
            try {
                sent.add(new Handed(row, hand(row)));
            } catch (KafkaException e) {
                stopped = e;
                return false;
            }
        }
        return true;
    }

    /** Waits for the acknowledgements and returns the rows that failed. */
    Map<OutboxRow, Exception> refused() {
        producer.flush();
        var refused = new LinkedHashMap<OutboxRow, Exception>();
        for (var each : sent) {
            var failure = failureOf(each.acknowledged());
            if (failure != null) {
                refused.put(each.row(), failure);
            }
        }
        if (refused.isEmpty() && stopped != null) {
            throw stopped;
        }
        return refused;
    }

    boolean isEmpty() {
        return sent.isEmpty() && stopped == null;
    }

    int size() {
        return sent.size();
    }

    Duration age() {
        return sent.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
    }

    Long[] positions() {
        return sent.stream().map(each -> each.row().position()).toArray(Long[]::new);
    }

    /** Forgets them and returns their positions. */
    Long[] clear() {
        var positions = positions();
        sent.clear();
        stopped = null;
        return positions;
    }

    private Future<RecordMetadata> hand(OutboxRow row) {
        return row.isAccidentalTombstone()
                ? CompletableFuture.failedFuture(new SerializationException("an event without data that is no erasure"))
                : producer.send(row.event());
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

    private record Handed(OutboxRow row, Future<RecordMetadata> acknowledged) {}
}
