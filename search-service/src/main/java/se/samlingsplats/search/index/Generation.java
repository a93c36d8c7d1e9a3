package se.samlingsplats.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An index and the consumer group that fills it. */
public record Generation(
        int number,
        String indexName,
        String consumerGroup,
        State state,
        boolean indexMade,
        @Nullable String targets,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant activatedAt) {

    public enum State {
        /** Reads from the start of the topics and isn't searched yet. */
        BUILDING,
        /** The one that is searched. */
        ACTIVE,
        /** Was searched before; kept up to date so that one can go back. */
        STANDBY,
        REMOVING
    }
}
