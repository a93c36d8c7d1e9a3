package se.samlingsplats.search.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class SupportApiTest extends SearchServiceTest {

    private static String fromNow(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }

    /** Of a kind that no other test here looks for, so that this answer holds nothing of theirs. */
    private static UUID send(String title, String kind, Map<String, ?> more) {
        var id = UUID.randomUUID();
        var state = States.offer(id, 2, title).with("supportTypes", List.of(kind));
        more.forEach(state::with);
        EVENTS.send("directory.offer", "published", id, 2, state.json());
        return id;
    }

    private JsonNode find(String answers) {
        var response = client().post("/api/search/support", answers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
        return JSON.readTree(response.body());
    }

    private static List<String> titles(JsonNode matches) {
        return matches.valueStream()
                .map(match -> match.at("/titles/sv").asString())
                .toList();
    }

    private static String rule(JsonNode match, String rule) {
        return match.path("rules")
                .valueStream()
                .filter(each -> each.path("rule").asString().equals(rule))
                .map(each -> each.path("verdict").asString())
                .findFirst()
                .orElse("none");
    }

    @Test
    void anAssociationInJamtlandAtThePilotStageFindsWhatIsForItAndSeesWhyTheRestIsNot() {
        send(
                "Jämtlandspiloten",
                "FISCAL_HOST",
                Map.of(
                        "reach", "REGIONAL",
                        "counties", List.of("23"),
                        "eligibility", Map.of("legalForms", List.of("IDEELL_FORENING"), "stages", List.of("PILOT"))));
        send("Rikspiloten", "FISCAL_HOST", Map.of("eligibility", Map.of("stages", List.of("PILOT", "SCALE"))));
        send("Frågvisa fonden", "FISCAL_HOST", Map.of("eligibility", Map.of("freeText", Map.of("sv", "Ung ledning"))));
        send("Bolagslånet", "FISCAL_HOST", Map.of("eligibility", Map.of("legalForms", List.of("AKTIEBOLAG"))));
        var opens = fromNow(30);
        send("Vårstödet", "FISCAL_HOST", Map.of("intake", Map.of("opensAt", opens)));
        awaitTotal("supportType=FISCAL_HOST", 5);

        var answer = find("""
                {"legalForm": "IDEELL_FORENING", "county": "23", "stage": "PILOT", "supportTypes": ["FISCAL_HOST"]}""");

        assertThat(titles(answer.path("hits"))).containsExactly("Jämtlandspiloten", "Rikspiloten");
        assertThat(titles(answer.path("toCheck"))).containsExactly("Frågvisa fonden");
        assertThat(titles(answer.path("notNow"))).containsExactlyInAnyOrder("Bolagslånet", "Vårstödet");
        assertThat(answer.at("/total/hits").asInt()).isEqualTo(2);
        assertThat(answer.at("/total/toCheck").asInt()).isEqualTo(1);
        assertThat(rule(answer.at("/hits/0"), "REACH")).isEqualTo("PASS");
        assertThat(rule(answer.at("/toCheck/0"), "FREE_TEXT")).isEqualTo("CHECK");
        var spring = answer.path("notNow")
                .valueStream()
                .filter(each -> each.at("/titles/sv").asString().equals("Vårstödet"))
                .findFirst()
                .orElseThrow();
        assertThat(rule(spring, "INTAKE")).isEqualTo("FAIL");
        assertThat(spring.path("nextOpening").asString()).isEqualTo(opens);
        assertThat(spring.at("/links/calendar").asString())
                .isEqualTo("/api/search/support/" + spring.path("id").asString() + ".ics");
        assertThat(find("{\"supportTypes\":[\"FISCAL_HOST\"],\"legalForm\":\"KOMMUN\"}")
                        .path("notNow")
                        .toString())
                .contains("\"rule\":\"LEGAL_FORM\",\"verdict\":\"FAIL\",\"expects\":[\"AKTIEBOLAG\"]");
    }

    @Test
    void theAmountIsAskedForAndNothingIsConverted() {
        send(
                "Kronfonden",
                "CROWDFUNDING",
                Map.of("eligibility", Map.of("amount", Map.of("max", "300000.00", "currency", "SEK"))));
        awaitTotal("supportType=CROWDFUNDING", 1);

        assertThat(titles(find(amount("300000", "SEK")).path("hits"))).containsExactly("Kronfonden");
        assertThat(titles(find(amount("300000.01", "SEK")).path("notNow"))).containsExactly("Kronfonden");
        var euro = find(amount("1", "EUR")).at("/toCheck/0");
        assertThat(rule(euro, "AMOUNT")).isEqualTo("CHECK");
        assertThat(euro.toString()).contains("\"max\":\"300000.00\"");
    }

    private static String amount(String amount, String currency) {
        return "{\"supportTypes\": [\"CROWDFUNDING\"], \"amount\": {\"amount\": \"%s\", \"currency\": \"%s\"}}"
                .formatted(amount, currency);
    }

    @Test
    void badAnswersAreRefusedWithTheirPlaceAndNeverRepeated() {
        refused("{\"legalForm\": \"HEMLIG_FORM\"}", "invalid-answers", "/legalForm", "unknown-code");
        refused("{\"county\": \"02\"}", "invalid-answers", "/county", "unknown-code");
        refused("{\"stage\": \"pilot\"}", "invalid-answers", "/stage", "unknown-code");
        refused("{\"supportTypes\": [\"GRANT\", \"GULD\"]}", "invalid-answers", "/supportTypes/1", "unknown-code");
        refused("{\"needAreas\": [\"\"]}", "invalid-answers", "/needAreas/0", "unknown-code");
        for (var enormous : List.of("-1", "0", "1e9", "1.001", "1000000000000", "9".repeat(400), "", "1 000")) {
            refused(amount(enormous, "SEK"), "invalid-answers", "/amount/amount", "invalid-amount");
        }
        refused(amount("1", "KRO"), "invalid-answers", "/amount/currency", "unknown-currency");
        refused("{\"amount\": {}}", "invalid-answers", "/amount/currency", "unknown-currency");
        refused(
                "{\"supportTypes\": [\"COACHING\"], \"amount\": {\"amount\": \"1\", \"currency\": \"SEK\"}}",
                "invalid-answers",
                "/amount",
                "contradictory");
        refused("{\"name\": \"HEMLIG_FORM\"}", "invalid-request", "/name", "unknown-field");
        refused(
                "{\"amount\": {\"amount\": 5, \"currency\": \"SEK\"}}",
                "invalid-request",
                "/amount/amount",
                "wrong-type");
        refused("{\"county\": 23}", "invalid-request", "/county", "wrong-type");
        refused("[]", "invalid-request", "", "unreadable-json");
        refused("", "invalid-request", "", "unreadable-json");
        var many = "\"GRANT"
                + String.join(
                        "\",\"GRANT",
                        java.util.stream.IntStream.range(0, 31)
                                .mapToObj(String::valueOf)
                                .toList()) + "\"";
        refused("{\"supportTypes\": [" + many + "]}", "invalid-answers", "/supportTypes", "too-many");
        assertThat(client().post("/api/search/support?limit=0", "{}").body()).contains("\"invalid-limit\"");
        assertThat(client().post("/api/search/support?cursor=AAAA", "{}").body())
                .contains("\"invalid-cursor\"");
    }

    private void refused(String answers, String code, String pointer, String what) {
        var response = client().post("/api/search/support", answers);
        assertThat(response.statusCode()).as(answers).isEqualTo(400);
        var problem = JSON.readTree(response.body());
        assertThat(problem.path("code").asString()).as(answers).isEqualTo(code);
        assertThat(problem.path("errors").toString())
                .as(answers)
                .contains("\"pointer\":\"" + pointer + "\"", "\"code\":\"" + what + "\"");
        assertThat(response.body()).doesNotContain("HEMLIG_FORM");
    }

    @Test
    void noAnswersAreAnswersToo() {
        send("Öppna famnen", "PREMISES", Map.of());
        awaitTotal("supportType=PREMISES", 1);

        var answer = find("{}");

        assertThat(answer.path("hits").size() + answer.path("toCheck").size()).isPositive();
    }

    @Test
    void whatSomebodyTellsOfThemselvesStandsInNoLog(CapturedOutput output) {
        find("{\"legalForm\": \"TROSSAMFUND\", \"county\": \"09\"}");
        client().post("/api/search/support", "{\"legalForm\": \"TROSSAMFUND\", \"county\": \"9\"}");
        get("/hitta-stod?legalForm=TROSSAMFUND&county=09");
        get("/hitta-stod?legalForm=TROSSAMFUND&county=9&limit=0");

        assertThat(output).doesNotContain("TROSSAMFUND");
    }
}
