package se.samlingsplats.directory.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.freshness.Freshness;
import se.samlingsplats.directory.money.MoneyRange;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * The public state of an offer.
 *
 * @param freshness as of the moment of reading; events and history leave it out, since it ages
 */
@Schema(name = "Offer")
record OfferView(
        OfferId id,
        long version,

        @Schema(description = "One more per change by people; the ETag, and what If-Match asks for")
        long revision,

        String slug,

        @Schema(description = "Former slugs; their addresses lead here")
        List<String> aliases,

        LocalizedText titles,
        LocalizedText descriptions,
        Participant owner,
        List<String> needAreas,
        List<String> supportTypes,
        List<String> stages,
        Eligibility eligibility,
        Reach reach,
        List<String> counties,
        String jurisdiction,
        @Nullable MoneyRange ticket,
        LocalizedText cost,
        HowToApply howToApply,
        @Nullable IntakeView intake,

        @Schema(description = "As of this version; CLOSED unless the offer is ACTIVE")
        IntakeState intakeState,

        @Nullable Capacity capacity,
        List<String> languages,
        OfferStatus status,
        @Nullable RetireReason retiredBecause,

        @Schema(description = "When a curator last said that it is still true") @Nullable
        Instant assuredAt,

        @Schema(description = "Half after each year since it was assured; 0.25 if it never was")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        BigDecimal freshness,

        Sources sources,
        Instant createdAt,
        Instant updatedAt) {

    /** What lasts: for events and history. */
    static OfferView of(Offer offer) {
        return of(offer, null);
    }

    /** With what it is worth at a moment. */
    static OfferView at(Instant now, Offer offer) {
        return of(offer, Freshness.of(offer.assuredAt(), now));
    }

    private static OfferView of(Offer offer, @Nullable BigDecimal freshness) {
        var profile = offer.profile();
        return new OfferView(
                offer.id(),
                offer.version(),
                offer.revision(),
                offer.slug(),
                offer.aliases(),
                profile.titles(),
                profile.descriptions(),
                profile.owner(),
                profile.needAreas(),
                profile.supportTypes(),
                profile.stages(),
                profile.eligibility(),
                profile.reach(),
                profile.counties(),
                profile.jurisdiction(),
                profile.ticket(),
                profile.cost(),
                profile.howToApply(),
                IntakeView.of(profile.intake()),
                offer.standing().intakeState(),
                profile.capacity(),
                profile.languages(),
                offer.status(),
                offer.retiredBecause(),
                offer.assuredAt(),
                freshness,
                offer.sources(),
                offer.createdAt(),
                offer.updatedAt());
    }
}
