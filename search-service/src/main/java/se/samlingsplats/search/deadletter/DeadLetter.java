package se.samlingsplats.search.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that no waiting can mend. */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        String reason,
        Instant at,
        int bytes,
        int attempts,
        boolean canBeRetried) {}
