package se.samlingsplats.dialogue.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.known.Organisations;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.dialogue.recommendation.Api.Draft;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CommitmentApiTest {

    private static final String SHOWN = """
            {"on": "%s", "evidence": {"titles": {"sv": "Protokoll § 14"}}}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Organisations organisations;
    Api anna;
    Api rut;
    UUID region;
    Draft draft;

    @BeforeEach
    void aRecommendationToARegion() {
        organisations = new Organisations(jdbc);
        anna = Api.curator(http);
        rut = Api.member(http, "rut-" + UUID.randomUUID());
        region = organisations.ownedBy(rut.subject(), "Region Norrstrand", "PUBLIC_REGION");
        draft = new Draft(anna, region, "").step("consult", "");
    }

    @Test
    void unlockedIsWhatIsDecidedOrPaidPerCurrencyAndEachOnce() {
        var loan = body(rut.post("/api/commitments", null, pledge("RN 1", "5000000", "SEK")));
        rut.post("/api/commitments", null, pledge("RN 2", "250000.50", "EUR"));
        assertThat(ledger().at("/currencies/0/unlocked/amount").asString()).isEqualTo("0.00");
        assertThat(ledger().at("/currencies/1/pledged/amount").asString()).isEqualTo("5000000.00");

        var decided = step(loan, "decide", "2026-03-03");
        assertThat(ledger().at("/currencies/1/unlocked/amount").asString()).isEqualTo("5000000.00");
        var paid = step(decided, "pay", "2026-03-04");
        assertThat(ledger().at("/currencies/1/unlocked/amount").asString()).isEqualTo("5000000.00");
        assertThat(ledger().at("/currencies/1/paid/amount").asString()).isEqualTo("5000000.00");
        assertThat(ledger().at("/currencies/1/commitments").asInt()).isOne();

        step(paid, "withdraw", "2026-03-05");
        assertThat(ledger().path("currencies")).hasSize(1);
    }

    @Test
    void theSameDecisionOfAnOrganisationIsOneCommitment() {
        rut.post("/api/commitments", null, pledge("RN 1", "5000000", "SEK"));

        var again = anna.post("/api/commitments", null, pledge(" rn 1 ", "5000000", "SEK"));

        assertThat(again).hasStatus(409);
        assertThat(body(again).path("code").asString()).isEqualTo("commitment-known-already");
    }

    @Test
    void stepsComeInTheirOrderWithEvidenceAndByWhoMay() {
        var pledged = body(rut.post("/api/commitments", null, pledge("RN 1", "5000000", "SEK")));
        var path = "/api/commitments/" + pledged.path("id").asString();
        assertThat(rut.post(path + "/pay", 1L, SHOWN.formatted("2026-03-03"))).hasStatus(409);
        assertThat(rut.post(path + "/decide", 1L, "{\"on\": \"2026-03-03\"}")).hasStatus(400);
        assertThat(rut.post(path + "/decide", 1L, SHOWN.formatted("2026-01-01")))
                .hasStatus(422);
        assertThat(rut.post(path + "/decide", 1L, SHOWN.formatted("9999-01-01")))
                .hasStatus(422);
        var stranger = Api.member(http, "olle-" + UUID.randomUUID());
        assertThat(stranger.post(path + "/decide", 1L, SHOWN.formatted("2026-03-03")))
                .hasStatus(403);
        assertThat(stranger.post("/api/commitments", null, pledge("RN 3", "1", "SEK")))
                .hasStatus(403);
        assertThat(rut.post("/api/commitments", null, pledge("RN 3", "0", "SEK")))
                .hasStatus(422);
        assertThat(rut.post("/api/commitments", null, pledge("RN 3", "1.001", "SEK")))
                .hasStatus(400);
    }

    private JsonNode step(JsonNode commitment, String name, String on) {
        var answer = rut.post(
                "/api/commitments/" + commitment.path("id").asString() + "/" + name,
                commitment.path("version").asLong(),
                SHOWN.formatted(on));
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private JsonNode ledger() {
        return body(anna.get("/api/commitments/ledger?recommendationId=" + draft.id()));
    }

    private String pledge(String reference, String amount, String currency) {
        return """
                {"recommendationId": "%s", "actorId": "%s", "instrument": "GUARANTEE", "reference": "%s",
                 "amount": {"amount": "%s", "currency": "%s"}, "pledgedOn": "2026-03-02",
                 "evidence": {"titles": {"sv": "Brev"}}}""".formatted(draft.id(), region, reference, amount, currency);
    }
}
