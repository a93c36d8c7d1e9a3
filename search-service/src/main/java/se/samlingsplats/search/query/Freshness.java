package se.samlingsplats.search.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody once assured is worth half after each year. Fresh: worth at least half. */
public final class Freshness {

    private static final Duration YEAR = Duration.ofHours(8_766);

    private Freshness() {}

    public static boolean isFresh(@Nullable Instant assuredAt, Instant now) {
        return assuredAt != null && !assuredAt.isBefore(since(now));
    }

    /** For a query: what {@link #isFresh} says yes to. */
    public static Map<String, Object> query(Instant now) {
        return Map.of(
                "range", Map.of("offer.assuredAt", Map.of("gte", since(now).toString())));
    }

    static Map<String, Object> staleOffers(Instant now) {
        return Map.of(
                "bool",
                Map.of("filter", List.of(Map.of("term", Map.of("type", "offer"))), "must_not", List.of(query(now))));
    }

    /** As exact as the index keeps it. */
    private static Instant since(Instant now) {
        return Instant.ofEpochMilli(now.toEpochMilli()).minus(YEAR);
    }
}
