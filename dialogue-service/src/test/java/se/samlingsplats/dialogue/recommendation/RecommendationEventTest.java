package se.samlingsplats.dialogue.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource;
import se.samlingsplats.dialogue.recommendation.Addressee.Answer;
import se.samlingsplats.dialogue.recommendation.Addressee.Decision;
import se.samlingsplats.dialogue.recommendation.Addressee.Delivery;

/** What we send is what the contract shows, field for field. */
class RecommendationEventTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID REGION = UUID.fromString("01959e2c-7a00-7000-8000-000000000002");

    @ParameterizedTest
    @CsvSource({
        "consulted, 2, CONSULTATION",
        "revised, 3, CONSULTATION",
        "rewritten, 4, CONSULTATION",
        "amendment-decided, 5, CONSULTATION",
        "adopted, 6, ADOPTED",
        "reopened, 7, CONSULTATION",
        "delivered, 8, DELIVERED",
        "delivery-confirmed, 9, DELIVERED",
        "answered, 10, ANSWERED",
        "answer-confirmed, 11, ANSWERED",
        "milestone-planned, 12, ANSWERED",
        "milestone-reached, 13, ANSWERED",
        "closed, 14, CLOSED"
    })
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact, long version, RecommendationState state)
            throws IOException {
        var recommendation = new Recommendation(
                UUID.fromString("0195a000-0000-7000-8000-000000000501"),
                "talmodigt-kapital-i-norrstrand",
                state,
                content(fact, state),
                MONDAY,
                MONDAY.plusSeconds(version * 3600),
                version);

        var change = RecommendationView.change(recommendation, fact, "curator");

        Contract.fits("recommendation", fact, change.state());
        assertThat(change.topic()).isEqualTo("dialogue.recommendation");
    }

    private static RecommendationContent content(String fact, RecommendationState state) {
        var first = TextVersion.of(1, text("En garanti för små lån."), MONDAY);
        var second = TextVersion.of(2, text("En regional garanti för små lån."), MONDAY.plusSeconds(3600));
        return new RecommendationContent(
                List.of(),
                List.of(first, second),
                UUID.fromString("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e30"),
                List.of(
                        new KnownSource(
                                KnownSource.Kind.NEED,
                                UUID.fromString("01959e2c-7a00-7000-8000-000000000401"),
                                "talmodigt-kapital-i-norrstrand",
                                new Words("Tålmodigt kapital i Norrstrand", "Patient capital in Norrstrand")),
                        new KnownSource(
                                KnownSource.Kind.STATEMENT,
                                UUID.fromString("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e41"),
                                null,
                                new Words("Byn behöver ett kafé.", null))),
                List.of(addressee(state)),
                List.of(new Amendment(
                        UUID.fromString("0195a000-0000-7000-8000-000000000601"),
                        UUID.fromString("01959e2c-7a00-7000-8000-000000000001"),
                        new Words("Forum för Norrstrand", "Norrstrand Forum"),
                        1,
                        new Words("Säg att garantin är regional.", null),
                        Amendment.Outcome.ACCEPTED,
                        new Words("Det gör ansvaret tydligt.", null),
                        MONDAY.plusSeconds(3000))),
                List.of(new Milestone(
                        UUID.fromString("0195a000-0000-7000-8000-000000000602"),
                        new Words("Garantin är inrättad", null),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 11, 30),
                        new Evidence(new Words("Protokoll § 14", null), "https://region.example.org/protokoll/14"))),
                state == RecommendationState.CLOSED ? new Words("Garantin finns.", null) : Words.NONE,
                List.of(new Fact(
                        fact, UUID.fromString("0195a000-0000-7000-8000-000000000701"), MONDAY.plusSeconds(7200))));
    }

    private static Addressee addressee(RecommendationState state) {
        var one = Addressee.of(REGION, new Words("Region Norrstrand", null));
        if (state.ordinal() < RecommendationState.DELIVERED.ordinal()) {
            return one;
        }
        var delivered = one.delivered(
                new Delivery(LocalDate.of(2026, 3, 3), "Brev 2026-17", LocalDate.of(2026, 3, 5), "RN 2026/118"));
        return state == RecommendationState.DELIVERED
                ? delivered
                : delivered.answered(new Answer(
                        Decision.PARTLY,
                        new Words("Regionen prövar en garanti under två år.", null),
                        LocalDate.of(2026, 4, 20),
                        "Svar 2026-04-20",
                        "RN 2026/118-4",
                        "addressee",
                        MONDAY.plusSeconds(4_000_000)));
    }

    private static RecommendationText text(String body) {
        return new RecommendationText(
                new Words("Tålmodigt kapital i Norrstrand", "Patient capital in Norrstrand"),
                new Words(body, null),
                new Words("Behovet är styrkt av två sektorer.", null));
    }
}
