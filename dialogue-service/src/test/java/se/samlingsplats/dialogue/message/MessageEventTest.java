package se.samlingsplats.dialogue.message;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.message.MessageContent.Endorser;
import se.samlingsplats.dialogue.recommendation.Evidence;

/** What we send is what the contract shows, field for field. */
class MessageEventTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"published, 1, false", "endorsed, 2, false", "endorser-left, 3, false", "retired, 4, true"})
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact, long version, boolean retired) throws IOException {
        var at = MONDAY.plusSeconds(version * 3600);
        var message = new Message(
                UUID.fromString("0195a000-0000-7000-8000-000000000a01"),
                retired,
                new MessageContent(
                        new Words("Små lån behöver en garanti.", "Small loans need a guarantee."),
                        new Words("Sju av tio föreningar fick nej.", null),
                        new Evidence(new Words("Norrstrandsenkäten 2025", null), "https://forum.example.org/enkat"),
                        UUID.fromString("0195a000-0000-7000-8000-000000000501"),
                        fact.equals("endorsed")
                                ? List.of(new Endorser(
                                        UUID.fromString("01959e2c-7a00-7000-8000-000000000001"),
                                        new Words("Forum för Norrstrand", "Norrstrand Forum"),
                                        "CIVIL_SOCIETY",
                                        true,
                                        at))
                                : List.of(),
                        List.of(new Fact(fact, UUID.fromString("0195a000-0000-7000-8000-000000000704"), at))),
                MONDAY,
                at,
                version);

        Contract.fits(
                "message", fact, MessageView.change(message, fact, "curator").state());
    }
}
