package se.samlingsplats.directory.actor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where facts about an actor come from.
 *
 * @param externalId the record's id in that source; null for a source without records
 */
public record Source(
        String name,
        @Nullable String externalId,
        Instant retrievedAt,
        @Nullable String licence) {}
