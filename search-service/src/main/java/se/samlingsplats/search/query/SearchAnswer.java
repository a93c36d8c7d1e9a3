package se.samlingsplats.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param didYouMean another spelling when there are few hits
 * @param map cells of the map when they were asked for
 * @param stale true when what {@code after} names isn't here yet
 */
public record SearchAnswer(
        Total total,
        List<Hit> hits,
        Map<String, List<FacetValue>> facets,
        @Nullable String didYouMean,
        @Nullable List<Cell> map,
        boolean stale,
        @Nullable String next) {

    /** @param relation {@code eq} when counted to the end, else {@code gte} */
    public record Total(long value, String relation) {}

    /**
     * @param matched the fields that made the hit
     * @param assuredAt of an actor: when somebody last said that it is still true; an offer has it among its times
     * @param parent id of what it is a part of: of a meeting or statement the dialogue
     * @param occasion of a meeting: when it is, and {@code locality} where; of a window: when it opens and closes
     * @param evidenceLevel of a solution: 0 asserted to 4 independently verified
     */
    public record Hit(
            String type,
            String id,
            @Nullable String slug,
            String title,
            List<Part> snippet,
            List<String> matched,
            @Nullable String sector,
            @Nullable String country,
            @Nullable String county,
            @Nullable String locality,
            @Nullable Spot location,
            @Nullable String status,
            @Nullable String parent,
            @Nullable OfferTimes offer,
            @Nullable Occasion occasion,
            @Nullable Integer evidenceLevel,
            @Nullable Boolean readyToSpread,
            @Nullable String assuredAt,
            Links links) {}

    /**
     * Of an offer, when it was asked for.
     *
     * @param intake {@code OPEN}, {@code NOT_YET_OPEN} or {@code CLOSED}
     * @param stale true when nobody has assured it for a year: it weighs less
     */
    public record OfferTimes(
            String intake,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable String assuredAt,
            boolean stale) {}

    /** @param online whether one can take part on the web */
    public record Occasion(String startsAt, String endsAt, boolean online) {}

    /** Plain text, never HTML. */
    public record Part(String text, boolean match) {}

    public record Links(String page, String self) {}

    public record FacetValue(String value, Map<String, String> label, long count, boolean selected) {}

    public record Spot(double lat, double lon) {}

    public record Cell(double lat, double lon, long count) {}
}
