package se.samlingsplats.search.support;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Addresses;
import se.samlingsplats.search.query.Freshness;

/** What there is for somebody, what they have to look into, and what is not for them now. */
public record SupportAnswer(
        @Schema(description = "The moment for which it holds")
        Instant at,

        Total total,

        @Schema(description = "No rule stands in the way") List<Match> hits,

        @Schema(description = "No rule is known to stand in the way, but the answers cannot decide all of them")
        List<Match> toCheck,

        @Schema(description = "At most ten, on the first page only; those with the fewest failed rules")
        List<Match> notNow,

        @Nullable String next) {

    /** Of all pages. */
    @Schema(name = "SupportTotal")
    public record Total(long hits, long toCheck) {}

    /** An offer, and each of its rules. */
    @Schema(name = "SupportMatch")
    public record Match(
            String id,
            @Nullable String slug,
            Map<String, String> titles,
            @Nullable String owner,
            List<String> supportTypes,
            @Nullable MoneyRange ticket,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant assuredAt,

            @Schema(description = "Nobody has assured it for a year: it weighs less")
            boolean stale,

            List<Finding> rules,

            @Schema(description = "When what stands in the way of time is over, as far as is known") @Nullable
            Instant nextOpening,

            Links links) {

        static Match of(Assessment assessment, Instant now) {
            var offer = assessment.offer();
            var intake = offer.intake();
            return new Match(
                    offer.id(),
                    offer.slug(),
                    offer.titles(),
                    offer.owner() == null ? null : offer.owner().name(),
                    offer.supportTypes(),
                    offer.ticket(),
                    intake == null ? null : intake.opensAt(),
                    intake == null ? null : intake.closesAt(),
                    offer.assuredAt(),
                    !Freshness.isFresh(offer.assuredAt(), now),
                    assessment.verdicts().entrySet().stream()
                            .map(each -> Finding.of(each.getKey(), each.getValue(), offer))
                            .toList(),
                    assessment.nextOpening(),
                    Links.of(offer));
        }
    }

    /** @param calendar null: there is no date to keep */
    @Schema(name = "SupportLinks")
    public record Links(String page, String self, @Nullable String calendar) {

        static Links of(Offer offer) {
            return new Links(
                    Addresses.page("offer", offer.slug()),
                    Addresses.resource("offer", offer.id()),
                    offer.hasDates() ? "/api/search/support/" + offer.id() + ".ics" : null);
        }
    }
}
