package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.json.JsonMapper;

class ProposalApiTest extends ProposalServer {

    private static final String ACTOR = """
            {"names": {"sv": "%s"}, "sector": "CIVIL_SOCIETY", "country": "SE", "municipality": "2380"}""";
    private static final String SOLUTION = """
            {"titles": {"sv": "Byakök"}, "owner": {"name": "Byalaget"}, "challenges": ["FOOD_WASTE"]}""";

    @Test
    void aVisitorProposesANeedACuratorAsksForASourceAndPublishesIt() {
        var written = titled(NEED, "Replokaler i Jämtland");
        var receipt = received(proposal("NEED", written));
        assertThat(text(status(receipt), "state")).isEqualTo("RECEIVED");
        assertThat(json(get("/api/needs?limit=100", NOBODY)).toString()).doesNotContain("Replokaler i Jämtland");

        assertThat(step(address(receipt) + "/request-changes", CURATOR, 1, "{\"text\": \"Vilken källa?\"}"))
                .hasStatusOk();
        assertThat(status(receipt).at("/steps/0/text").asString()).isEqualTo("Vilken källa?");
        var sourced = written.replace(
                "\"severity\"",
                "\"evidence\": [{\"kind\": \"REPORT\", \"source\": \"Ungdomsrapporten\"}], \"severity\"");
        assertThat(holder("answer", receipt, 2, "\"text\": \"Den här\", \"payload\": " + sourced))
                .hasStatusOk();
        var published = publish(receipt, CURATOR, 3, "{\"text\": \"Tack!\"}");

        assertThat(published).hasStatusOk().headers().containsHeader("Samlingsplats-Position");
        var after = status(receipt);
        assertThat(text(after, "state")).isEqualTo("PUBLISHED");
        var need = json(get("/api/needs/by-slug/" + text(after, "resultSlug"), NOBODY));
        assertThat(need.at("/evidence/0/source").asString()).isEqualTo("Ungdomsrapporten");
        assertThat(after.toString()).doesNotContain("cecilia");
        assertThat(text(
                        json(get(address(receipt) + "/history", CURATOR))
                                .path("items")
                                .get(0),
                        "byRole"))
                .isEqualTo("curator");
    }

    @Test
    void whatIsProposedLeavesTheServiceOnlyOnceItIsPublished() {
        var receipt = received(proposal("ACTOR", ACTOR.formatted("Hemlig förening")));

        assertThat(jdbc.sql("SELECT count(*) FROM history WHERE state::text LIKE '%Hemlig förening%'")
                        .query(Long.class)
                        .single())
                .isZero();
        publish(receipt, CURATOR, 1, "{}");

        assertThat(jdbc.sql(
                                "SELECT topic || ' ' || fact || ' ' || leaves FROM history WHERE state::text LIKE '%Hemlig förening%'")
                        .query(String.class)
                        .list())
                .containsExactly("directory.actor published true");
    }

    @ParameterizedTest
    @CsvSource({"ACTOR, actors", "OFFER, offers", "NEED, needs", "SOLUTION, solutions"})
    void everyKindIsPublishedByItsOwnRules(String kind, String path) {
        var receipt = received(proposal(kind, payload(kind)));

        assertThat(publish(receipt, CURATOR, 1, "{}")).hasStatusOk();

        var slug = text(status(receipt), "resultSlug");
        assertThat(get("/api/" + path + "/by-slug/" + slug, NOBODY)).hasStatusOk();
        assertThat(code(publish(receipt, CURATOR, 2, "{}"))).isEqualTo("409 proposal-wrong-state");
    }

    @Test
    void aCuratorPublishesItAsEdited() {
        var receipt = received(proposal("NEED", NEED));

        publish(receipt, CURATOR, 1, "{\"payload\": " + titled(NEED, "Mötesplatser för unga") + "}");

        assertThat(text(status(receipt), "resultSlug")).startsWith("motesplatser-for-unga");
        assertThat(status(receipt).at("/payload/titles/sv").asString()).isEqualTo("Lokaler för ungas idéer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ACTOR    | {"sector": "OTHER"}                                          | 400 not-null /payload/names
            ACTOR    | {"names": {"sv": "A"}, "sector": "GUILD"}                    | 400 known-code /payload/sector
            ACTOR    | {"names": {"sv": "A"}, "sector": "OTHER", "country": "NO", "municipality": "1780"} | 422 municipality-abroad /payload/municipality
            ACTOR    | {"names": {"sv": "A"}, "sector": "OTHER", "organisationNumber": "8001010008"} | 422 sole-trader-number /payload/organisationNumber
            ACTOR    | {"names": {"sv": "A"}, "sector": "OTHER", "website": "javascript:alert(1)"} | 400 web-address /payload/website
            ACTOR    | {"names": {"sv": "A"}, "sector": "OTHER", "status": "RETIRED"} | 400 unknown-field /payload/status
            OFFER    | {"titles": {"sv": "A"}, "owner": {"name": "B"}, "supportTypes": ["GRANT"], "reach": "REGIONAL", "jurisdiction": "SE"} | 422 counties-missing /payload/counties
            NEED     | {"titles": {"sv": "A"}, "needArea": "FINANCING", "severity": 3, "national": true, "counties": ["23"]} | 422 national-with-counties /payload/counties
            SOLUTION | {"titles": {"sv": "A"}, "owner": {"name": "B"}, "challenges": ["FOOD_WASTE"], "evidenceLevel": 2} | 422 evidence-missing /payload/evidence
            NEED     | [1]                                                          | 400 wrong-type /payload
            NEED     | {"titles": {"sv": "a\\u0000b"}, "needArea": "FINANCING", "severity": 3} | 400 wrong-type /payload/titles/sv
            """)
    void whatTheKindItselfWouldRefuseIsRefusedWithAPointer(String kind, String payload, String error) {
        var refused = send(proposal(kind, payload));

        var first = json(refused).path("errors").path(0);
        assertThat(refused.getResponse().getStatus() + " " + text(first, "code") + " " + text(first, "pointer"))
                .isEqualTo(error);
    }

    @Test
    void aSoleTradersNumberStandsNowhere() {
        send(proposal(
                "ACTOR",
                "{\"names\": {\"sv\": \"Ensam\"}, \"sector\": \"OTHER\", \"organisationNumber\": \"8001010008\"}"));

        assertThat(jdbc.sql("SELECT count(*) FROM proposal AS p WHERE p::text LIKE '%8001010008%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTextThatIsFarTooLongIsNamedAndABodyThatIsTooLargeIsNotRead() {
        var long200 = "x".repeat(200_000);

        assertThat(code(send(proposal("NEED", titled(NEED, long200))))).isEqualTo("400 invalid-request");
        assertThat(code(send(proposal("NEED", titled(NEED, long200 + long200)))))
                .isEqualTo("413 body-too-large");
    }

    @Test
    void markupIsKeptAsThePlainTextItIs() {
        var title = "<script>alert(1)</script> & <b>fet</b>";

        var receipt = received(proposal("NEED", titled(NEED, title)));

        assertThat(text(status(receipt), "title")).isEqualTo(title);
        assertThat(status(receipt).at("/payload/titles/sv").asString()).isEqualTo(title);
    }

    @Test
    void theCodeIsShownOnceAndOnlyItsHashIsKept() {
        var receipt = received(proposal("NEED", NEED));

        assertThat(status(receipt).toString()).doesNotContain(receipt);
        assertThat(jdbc.sql(
                                "SELECT p::text || coalesce((SELECT string_agg(h::text, '') FROM history h), '') FROM proposal p WHERE receipt_hash = ?")
                        .param(Receipt.hashOf(receipt))
                        .query(String.class)
                        .single())
                .doesNotContain(receipt, receipt.replace("-", ""));
        assertThat(send(proposal("NEED", NEED)).getResponse().getHeader("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void whoeverRepeatsARequestWithItsKeyGetsTheSameCodeAndMakesNoSecondProposal() {
        var key = UUID.randomUUID().toString();

        var first = json(keyed(key, NEED));
        var second = json(keyed(key, NEED));

        assertThat(text(first, "receipt")).isEqualTo(text(second, "receipt")).isNotEmpty();
        assertThat(code(keyed(key, titled(NEED, "Något annat")))).isEqualTo("422 idempotency-key-reused");
        assertThat(text(json(keyed(UUID.randomUUID().toString(), NEED)), "receipt"))
                .isNotEqualTo(text(first, "receipt"));
    }

    @Test
    void aForgedCodeGetsTheSameAnswerWhateverIsWrongWithIt() {
        var receipt = received(proposal("NEED", NEED));
        var last = receipt.charAt(23) == '7' ? '8' : '7';
        for (var forged :
                new String[] {receipt.substring(0, 23) + last, "0000-0000-0000-0000-0000", "x", "' OR 1=1 --", "åäö", ""
                }) {
            for (var path : new String[] {"status", "withdraw", "answer", "appeal"}) {
                var body = path.equals("appeal")
                        ? "{\"receipt\": \"" + forged + "\", \"text\": \"Fel\"}"
                        : holding(forged);
                var refused = step("/api/proposals/" + path, NOBODY, 1, body);
                var problem = json(refused);
                assertThat(code(refused)).isEqualTo("404 receipt-unknown");
                assertThat(text(problem, "detail")).isEqualTo("Nothing was received under this code");
            }
        }
        assertThat(code(post("/api/proposals/status", NOBODY, holding("x".repeat(101)))))
                .isEqualTo("400 invalid-request");
    }

    @Test
    void aCodeThatIsNearlyRightTakesNoOtherTimeThanNonsense() {
        var receipt = received(proposal("NEED", NEED));
        var near = receipt.substring(0, 23) + (receipt.charAt(23) == '7' ? '8' : '7');
        var nearly = new long[250];
        var nonsense = new long[250];
        for (var i = 0; i < nearly.length; i++) {
            nearly[i] = time(near);
            nonsense[i] = time("nonsense");
        }

        assertThat(median(nearly) / median(nonsense)).isBetween(0.5, 2.0);
    }

    @Test
    void takingItBackDeletesWhatWasWritten() {
        var receipt = received(proposal("NEED", titled(NEED, "Tar tillbaka")));

        assertThat(code(holder("withdraw", receipt, 7, ""))).isEqualTo("412 stale-version");
        assertThat(holder("withdraw", receipt, 1, "")).hasStatusOk();

        assertThat(text(status(receipt), "state")).isEqualTo("WITHDRAWN");
        assertThat(jdbc.sql("SELECT count(*) FROM proposal AS p WHERE p::text LIKE '%Tar tillbaka%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(code(publish(receipt, CURATOR, 2, "{}"))).isEqualTo("409 proposal-wrong-state");
    }

    @Test
    void whoIsLoggedInFindsTheirOwnAndNobodyElses() {
        var frida = TestTokens.bearer("frida", "member");
        send("/api/proposals", proposal("NEED", titled(NEED, "Fridas behov")), frida, "frida");

        assertThat(json(get("/api/proposals/mine", frida)).at("/items/0/title").asString())
                .isEqualTo("Fridas behov");
        assertThat(json(get("/api/proposals/mine", OTHER_MEMBER)).toString()).doesNotContain("Fridas behov");
        assertThat(json(get("/api/proposals/mine", frida)).toString()).doesNotContain("frida\"");
    }

    @Test
    void whoRaisedANeedIsNotedForTheMessageBackAndShownNowhere() {
        var frida = TestTokens.bearer("frida", "member");
        var receipt = text(
                json(send("/api/proposals", proposal("NEED", titled(NEED, "Fridas andra")), frida, "frida")),
                "receipt");
        publish(receipt, CURATOR, 1, "{}");

        assertThat(jdbc.sql("SELECT raised_by FROM need WHERE slug = ?")
                        .param(text(status(receipt), "resultSlug"))
                        .query(String.class)
                        .single())
                .isEqualTo("frida");
    }

    private long time(String receipt) {
        var start = System.nanoTime();
        post("/api/proposals/status", NOBODY, holding(receipt));
        return System.nanoTime() - start;
    }

    /** In turn and in the middle: whatever else the machine does meets both alike. The first fifty warm up. */
    private static double median(long[] times) {
        return LongStream.of(times).skip(50).sorted().skip(100).findFirst().orElseThrow();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult keyed(String key, String need) {
        return request(HttpMethod.POST, "/api/proposals", NOBODY)
                .header("Samlingsplats-Client", key)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(proposal("NEED", need))
                .exchange();
    }

    private static String payload(String kind) {
        return switch (kind) {
            case "ACTOR" -> ACTOR.formatted("Byalaget i Åre");
            case "OFFER" -> OFFER;
            case "NEED" -> NEED;
            default -> JsonMapper.shared().readTree(SOLUTION).toString();
        };
    }
}
