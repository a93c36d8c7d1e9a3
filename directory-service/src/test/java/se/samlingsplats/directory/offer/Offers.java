package se.samlingsplats.directory.offer;

import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.money.MoneyRange;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Offers and people the tests know by name. */
final class Offers {

    static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    static final Caller MATTIAS = new Caller("mattias", Set.of("member"));
    static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");
    static final Instant OPENS = Instant.parse("2026-12-01T08:00:00Z");
    static final Instant CLOSES = Instant.parse("2027-01-31T23:00:00Z");
    static final OfferId ID = OfferId.of("01959e2c-7a00-7000-8000-000000000201");

    private static final MoneyRange TICKET = new MoneyRange("50000", "300000", "SEK");

    private Offers() {}

    /** Grants for pilots in Jämtland, applied for in December and January. */
    static OfferProfile pilotSupport() {
        return with(intake("2026-12-01T09:00", "2027-02-01T00:00"), OfferStatus.ACTIVE);
    }

    static OfferProfile with(@Nullable Intake intake, OfferStatus status) {
        return new OfferProfile(
                new LocalizedText(Map.of("sv", "Pilotstöd", "en", "Pilot support")),
                LocalizedText.swedish("För föreningar som vill pröva något nytt"),
                new Participant(null, "Norrstrands fond"),
                List.of("FINANCING"),
                List.of("GRANT"),
                List.of("PILOT"),
                new Eligibility(
                        List.of("IDEELL_FORENING"),
                        List.of("CIVIL_SOCIETY"),
                        List.of("23"),
                        List.of("PILOT"),
                        TICKET,
                        LocalizedText.swedish("Minst tio medlemmar")),
                Reach.REGIONAL,
                List.of("23"),
                "SE",
                TICKET,
                LocalizedText.swedish("Kostnadsfritt"),
                new HowToApply(LocalizedText.swedish("Skicka ansökan"), "https://fond.example.org/ansok"),
                intake,
                new Capacity(20, 5, null),
                List.of("sv"),
                status);
    }

    static Intake intake(@Nullable String opens, @Nullable String closes) {
        return new Intake(
                opens == null ? null : CivilTime.of(opens),
                closes == null ? null : CivilTime.of(closes),
                "Europe/Stockholm",
                false);
    }

    static Offer published() {
        return Offer.publish(ID, pilotSupport(), "pilotstod", CECILIA, NONE, MONDAY);
    }

    static Offer saved(Offer it, long version) {
        return new Offer(
                it.id(),
                it.slug(),
                it.aliases(),
                it.profile(),
                it.standing(),
                it.retiredBecause(),
                it.assuredAt(),
                it.sources(),
                it.createdAt(),
                it.updatedAt(),
                it.revision(),
                version);
    }
}
