package se.samlingsplats.search.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is open at a moment: intakes open and close by the clock, whether or not an event has said so. */
final class OpenIntake {

    private OpenIntake() {}

    static Map<String, Object> query(Instant now) {
        var isOff = List.of(
                Map.of("range", Map.of("offer.opensAt", Map.of("gt", now.toString()))),
                Map.of("range", Map.of("offer.closesAt", Map.of("lte", now.toString()))));
        var isOffered = List.of(Map.of("term", Map.of("type", "offer")), Map.of("term", Map.of("status", "ACTIVE")));
        return Map.of("bool", Map.of("filter", isOffered, "must_not", isOff));
    }

    static SearchAnswer.OfferTimes read(JsonNode source, Instant now) {
        var opensAt = instant(source, "opensAt");
        var closesAt = instant(source, "closesAt");
        var assuredAt = instant(source, "assuredAt");
        return new SearchAnswer.OfferTimes(
                source.path("status").asString("").equals("ACTIVE") ? state(opensAt, closesAt, now) : "CLOSED",
                text(opensAt),
                text(closesAt),
                text(assuredAt),
                !Freshness.isFresh(assuredAt, now));
    }

    private static String state(@Nullable Instant opensAt, @Nullable Instant closesAt, Instant now) {
        if (opensAt != null && now.isBefore(opensAt)) {
            return "NOT_YET_OPEN";
        }
        return closesAt != null && !now.isBefore(closesAt) ? "CLOSED" : "OPEN";
    }

    private static @Nullable Instant instant(JsonNode source, String field) {
        var value = source.path("offer").path(field);
        return value.isString() ? Instant.parse(value.asString()) : null;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
