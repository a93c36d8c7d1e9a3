package se.samlingsplats.dialogue.endorsement;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;

/** What we send is what the contract shows, field for field. */
class EndorsementEventTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"given, 1, 1", "confirmed, 2, 2", "withdrawn, 3, 2"})
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact, long version, int text) throws IOException {
        var at = MONDAY.plusSeconds(version * 3600);
        var endorsement = new Endorsement(
                UUID.fromString("0195a000-0000-7000-8000-000000000801"),
                UUID.fromString("0195a000-0000-7000-8000-000000000501"),
                UUID.fromString("01959e2c-7a00-7000-8000-000000000001"),
                new EndorsementContent(
                        text,
                        "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730",
                        new Words("Forum för Norrstrand", "Norrstrand Forum"),
                        "CIVIL_SOCIETY",
                        true,
                        Mandate.BOARD,
                        Stance.SUPPORTS_MAINLY,
                        Words.NONE,
                        new Words("Taket borde vara högre.", null),
                        "Styrelsen 2026-03-01 § 7",
                        at,
                        fact.equals("withdrawn") ? at : null,
                        List.of(new Fact(fact, UUID.fromString("0195a000-0000-7000-8000-000000000702"), at))),
                MONDAY,
                at,
                version);

        Contract.fits(
                "endorsement",
                fact,
                EndorsementView.change(endorsement, fact, "member").state());
    }
}
