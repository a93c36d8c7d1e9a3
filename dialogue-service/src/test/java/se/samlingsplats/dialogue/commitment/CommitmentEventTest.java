package se.samlingsplats.dialogue.commitment;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.commitment.CommitmentContent.Step;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Money;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.Evidence;

/** What we send is what the contract shows, field for field. */
class CommitmentEventTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"pledged, 1, PLEDGED", "decided, 2, DECIDED", "paid, 3, PAID", "withdrawn, 4, WITHDRAWN"})
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact, long version, CommitmentState state) throws IOException {
        var at = MONDAY.plusSeconds(version * 3600);
        var commitment = new Commitment(
                UUID.fromString("0195a000-0000-7000-8000-000000000901"),
                UUID.fromString("0195a000-0000-7000-8000-000000000501"),
                UUID.fromString("01959e2c-7a00-7000-8000-000000000002"),
                state,
                "RN 2026/118",
                "SEK",
                new BigDecimal("5000000.000"),
                new CommitmentContent(
                        new Words("Region Norrstrand", null),
                        Instrument.GUARANTEE,
                        new Money("5000000", "SEK"),
                        new Words("Garanti för små lån", null),
                        List.of(new Step(
                                state,
                                LocalDate.of(2026, 3, 2),
                                new Evidence(new Words("Protokoll § 14", null), null))),
                        List.of(new Fact(fact, UUID.fromString("0195a000-0000-7000-8000-000000000703"), at))),
                MONDAY,
                at,
                version);

        Contract.fits(
                "commitment",
                fact,
                CommitmentView.change(commitment, fact, "member").state());
    }
}
