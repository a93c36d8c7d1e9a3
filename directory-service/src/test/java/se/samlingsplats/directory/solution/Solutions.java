package se.samlingsplats.directory.solution;

import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.initiative.PartialDate;
import se.samlingsplats.directory.money.Money;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Solutions, adopters and people the tests know by name. */
final class Solutions {

    static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    static final Caller MATTIAS = new Caller("mattias", Set.of("member"));
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    static final SolutionId ID = SolutionId.of("01959e2c-7a00-7000-8000-000000000501");
    static final UUID NORRSTRAND = UUID.fromString("01959e2c-7a00-7000-8000-000000000511");
    static final UUID SODERVIK = UUID.fromString("01959e2c-7a00-7000-8000-000000000512");

    private static final ActorId FORUM = ActorId.of("01959e2c-7a00-7000-8000-000000000001");
    private static final ActorId MUNICIPALITY = ActorId.of("01959e2c-7a00-7000-8000-000000000002");

    private Solutions() {}

    /** A supper club where neighbours of all ages cook, compared with a village that has none. */
    static SolutionProfile supperClub() {
        return with(
                3, List.of(report()), true, LocalizedText.swedish("Ett kök, två kvällar i månaden och en samordnare"));
    }

    static SolutionProfile with(
            int evidenceLevel, List<EvidenceLink> evidence, boolean readyToSpread, LocalizedText adoptionNeeds) {
        return new SolutionProfile(
                new LocalizedText(Map.of("sv", "Matlaget i Norrstrand", "en", "The Norrstrand supper club")),
                LocalizedText.swedish("Grannar i alla åldrar lagar mat ihop"),
                new Participant(FORUM, "Forum för Norrstrand"),
                List.of("ELDERLY_LONELINESS", "FOOD_WASTE"),
                List.of("SCALE"),
                LocalizedText.swedish("Äldre som bor ensamma"),
                evidenceLevel,
                evidence,
                new SolutionCost(LocalizedText.swedish("Råvaror och samordning, per år"), new Money("85000", "SEK")),
                readyToSpread,
                adoptionNeeds,
                List.of("3.4"),
                null,
                "1780");
    }

    static EvidenceLink report() {
        return new EvidenceLink(
                "https://forum.example.org/jamforelse.pdf", LocalizedText.swedish("Jämförelse med Södervik"));
    }

    static Solution published() {
        return Solution.publish(ID, supperClub(), "matlaget-i-norrstrand", CECILIA, NONE, MONDAY);
    }

    /** The municipality uses it, and says how it went. */
    static AdopterProfile municipality(@Nullable String since) {
        return new AdopterProfile(
                MUNICIPALITY,
                "Norrstrands kommun",
                since == null ? null : PartialDate.of(since),
                LocalizedText.swedish("Fler kommer för varje månad"),
                AdopterProfile.Outcome.GOING_WELL);
    }

    static Solution adopted(UUID adopter, AdopterProfile said) {
        return adopted(published(), adopter, said);
    }

    static Solution adopted(Solution solution, UUID adopter, AdopterProfile said) {
        return solution.adopted(Adopter.of(adopter, said, CECILIA.role(), TUESDAY), TODAY, CECILIA, TUESDAY);
    }
}
