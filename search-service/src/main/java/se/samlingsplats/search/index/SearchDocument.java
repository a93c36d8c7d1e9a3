package se.samlingsplats.search.index;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be found. {@code version} is the aggregate's, which makes repeats and stragglers harmless; {@code state} is
 * the public state as the event carried it, for the pages; {@code eventId} and {@code eventAt} tell which event that was.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchDocument(
        UUID id,
        long version,
        String type,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean hidden,
        @Nullable String status,
        @Nullable String slug,
        List<String> aliases,
        Map<String, String> names,
        List<String> otherNames,
        Map<String, String> descriptions,
        List<String> otherDescriptions,
        Map<String, List<String>> body,
        List<String> related,
        List<String> identifiers,
        @Nullable String sector,
        List<String> roles,
        @Nullable String country,

        @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
        List<String> county,

        @Nullable String municipality,
        @Nullable String locality,
        @Nullable Point location,
        List<String> sdg,
        List<String> needArea,
        List<String> supportType,
        List<String> stage,
        @Nullable OfferFacts offer,
        @Nullable Occasion occasion,
        List<String> challenge,
        @Nullable Integer evidenceLevel,
        @Nullable Boolean readyToSpread,
        @Nullable String assuredAt,
        @Nullable String parent,
        List<String> references,
        @Nullable String sortName,
        List<Suggestion> suggest,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @JsonRawValue @Nullable String state,
        @Nullable String eventId,
        @Nullable String eventAt) {

    public record Point(double lat, double lon) {}

    /** What may be typed to have it suggested; the heavier comes first. */
    public record Suggestion(List<String> input, int weight) {}

    /** The same, with the event that told it. */
    public SearchDocument toldBy(@Nullable String event, @Nullable String at) {
        return new SearchDocument(
                id,
                version,
                type,
                hidden,
                status,
                slug,
                aliases,
                names,
                otherNames,
                descriptions,
                otherDescriptions,
                body,
                related,
                identifiers,
                sector,
                roles,
                country,
                county,
                municipality,
                locality,
                location,
                sdg,
                needArea,
                supportType,
                stage,
                offer,
                occasion,
                challenge,
                evidenceLevel,
                readyToSpread,
                assuredAt,
                parent,
                references,
                sortName,
                suggest,
                createdAt,
                updatedAt,
                state,
                event,
                at);
    }

    /** Remembers the version, so that a straggler can't bring it back, and the address, so that it can answer 410. */
    public static SearchDocument hidden(
            UUID id, long version, String type, @Nullable String slug, List<String> aliases) {
        return new DocumentBuilder(id, version, type).address(slug, aliases).build(true);
    }
}
