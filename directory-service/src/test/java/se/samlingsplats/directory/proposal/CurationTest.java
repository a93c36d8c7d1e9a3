package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import se.samlingsplats.web.TestTokens;

class CurationTest extends ProposalServer {

    @Test
    void theQueueShowsWhatWaitsTheLongestFirstAndIsFilteredByWhatItIsAbout() {
        var north = received(proposal("NEED", titled(NEED, "Norr")));
        var south = received(proposal("NEED", titled(NEED, "Syd").replace("\"23\"", "\"12\"")));
        decline(south, CURATOR, 1);

        assertThat(queue("kind=NEED&county=23&needArea=KNOWLEDGE_AND_MEETING_PLACES&challenge=FOOD_WASTE"))
                .contains("Norr")
                .doesNotContain("\"Syd\"");
        assertThat(queue("state=DECLINED&county=12")).contains("Syd").doesNotContain("Norr");
        assertThat(queue("receivedBefore=2020-01-01T00:00:00Z")).doesNotContain("Norr");
        assertThat(queue("kind=OFFER")).doesNotContain("Norr");
        assertThat(text(review(north, CURATOR), "title")).isEqualTo("Norr");
        assertThat(get("/api/proposals?state=LOST", CURATOR)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatMayBeASecondCopyIsShown() {
        var number = "802001-0008";
        var actor = json(post("/api/actors", CURATOR, actor("Likartade föreningen", number)));
        var receipt = received(proposal("ACTOR", actor("Likartade Föreningen", number)));
        var again = received(proposal("ACTOR", actor("likartade föreningen", number)));

        var found = review(receipt, CURATOR).path("possibleDuplicates").toString();
        assertThat(found).contains("SAME_NUMBER", "SAME_NAME", text(actor, "id"), "PROPOSED_TOO");
        assertThat(review(again, CURATOR).path("possibleDuplicates").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void anAppealIsDecidedByAnotherCuratorAndThenItStands() {
        var receipt = received(proposal("NEED", NEED));
        decline(receipt, CURATOR, 1);
        assertThat(status(receipt).path("mayAppeal").asBoolean()).isTrue();

        assertThat(holder("appeal", receipt, 2, "\"text\": \"Källan finns\"")).hasStatusOk();
        assertThat(text(review(receipt, CURATOR), "objection")).isEqualTo("same-curator");
        assertThat(code(publish(receipt, CURATOR, 3, "{}"))).isEqualTo("403 same-curator");
        assertThat(code(decline(receipt, CURATOR, 3))).isEqualTo("403 same-curator");
        assertThat(decline(receipt, OTHER_CURATOR, 3)).hasStatusOk();

        assertThat(status(receipt).path("mayAppeal").asBoolean()).isFalse();
        assertThat(code(holder("appeal", receipt, 4, "\"text\": \"En gång till\"")))
                .isEqualTo("409 appealed-already");
    }

    @Test
    void anAppealCanChangeTheDecision() {
        var receipt = received(proposal("NEED", NEED));
        decline(receipt, CURATOR, 1);
        holder("appeal", receipt, 2, "\"text\": \"Källan finns\"");

        assertThat(publish(receipt, OTHER_CURATOR, 3, "{\"payload\": null, \"text\": null, \"targetVersion\": null}"))
                .as("as the page says it")
                .hasStatusOk();
        assertThat(text(status(receipt), "state")).isEqualTo("PUBLISHED");
    }

    @Test
    void ofTwoCuratorsWhoPublishAtOnceOneIsTooLateAndThereIsOneNeed() throws InterruptedException {
        var title = "Samtidigt " + UUID.randomUUID();
        var receipt = received(proposal("NEED", titled(NEED, title)));
        var address = address(receipt) + "/publish";

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one =
                    () -> step(address, CURATOR, 1, "{}").getResponse().getStatus();
            Callable<Integer> other =
                    () -> step(address, OTHER_CURATOR, 1, "{}").getResponse().getStatus();
            answers = threads.invokeAll(List.of(one, other)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(answers).contains(200).anyMatch(status -> status == 412 || status == 409);
        assertThat(jdbc.sql("SELECT count(*) FROM need WHERE profile -> 'titles' ->> 'sv' = ?")
                        .param(title)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM history WHERE topic = 'directory.need' AND state::text LIKE ?")
                        .param("%" + title + "%")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyDecidesOnWhatTheyProposedThemselves() {
        var receipt = text(json(send("/api/proposals", proposal("NEED", NEED), CURATOR, "cecilia")), "receipt");

        assertThat(text(review(receipt, CURATOR), "objection")).isEqualTo("own-matter");
        assertThat(code(publish(receipt, CURATOR, 1, "{}"))).isEqualTo("403 own-matter");
        assertThat(code(decline(receipt, CURATOR, 1))).isEqualTo("403 own-matter");
        assertThat(publish(receipt, OTHER_CURATOR, 1, "{}")).hasStatusOk();
    }

    @Test
    void nobodyDecidesOnWhatConcernsTheirOwnOrganisation() {
        var fund = fund("Egna fonden");
        var ida = curatorOf("ida", fund);
        var byId = received(proposal("OFFER", ownedBy("{\"actorId\": \"" + fund + "\", \"name\": \"Fonden\"}")));
        var byName = received(proposal("OFFER", ownedBy("{\"name\": \"EGNA FONDEN\"}")));
        var target = json(get("/api/actors/" + fund, NOBODY));
        var corrected = received(correction("ACTOR", target, 1, "{\"website\": \"https://fond.example.org\"}"));

        for (var receipt : List.of(byId, byName, corrected)) {
            assertThat(code(decline(receipt, ida, 1))).isEqualTo("403 own-matter");
            assertThat(decline(receipt, CURATOR, 1)).hasStatusOk();
        }
    }

    @Test
    void aFundersMemberDoesNotDecideOnACompetingOffer() {
        var fund = fund("Konkurrentfonden");
        post("/api/offers", CURATOR, ownedBy("{\"actorId\": \"" + fund + "\", \"name\": \"Konkurrentfonden\"}"));
        var kajsa = curatorOf("kajsa", fund);
        var competing = received(proposal("OFFER", OFFER));
        var elsewhere = received(proposal("OFFER", OFFER.replace("\"23\"", "\"12\"")));
        var otherSupport = received(proposal("OFFER", OFFER.replace("GRANT", "COACHING")));
        var need = received(proposal("NEED", NEED));

        assertThat(text(review(competing, kajsa), "objection")).isEqualTo("competing-matter");
        assertThat(code(publish(competing, kajsa, 1, "{}"))).isEqualTo("403 competing-matter");
        for (var free : List.of(elsewhere, otherSupport, need)) {
            assertThat(decline(free, kajsa, 1)).hasStatusOk();
        }
        assertThat(decline(competing, CURATOR, 1)).hasStatusOk();
    }

    @Test
    void aRegionalOrThematicCuratorDecidesWithinTheirScopeOnly() {
        var regine = TestTokens.bearer("regine-north", "curator");
        scope("regine-north", "COUNTY", "23");
        scope("regine-north", "KIND", "NEED");
        var inside = received(proposal("NEED", NEED));
        var outside = received(proposal("NEED", NEED.replace("\"23\"", "\"12\"")));
        var national = received(proposal("NEED", NEED.replace("[\"23\"]", "[]")));
        var otherKind = received(proposal("OFFER", OFFER));

        for (var receipt : List.of(outside, national, otherKind)) {
            assertThat(text(review(receipt, regine), "objection")).isEqualTo("out-of-scope");
            assertThat(code(decline(receipt, regine, 1))).isEqualTo("403 out-of-scope");
        }
        var moved = "{\"payload\": " + NEED.replace("\"23\"", "\"12\"") + "}";
        assertThat(code(publish(inside, regine, 1, moved))).isEqualTo("403 out-of-scope");
        assertThat(publish(inside, regine, 1, "{}")).hasStatusOk();
        assertThat(decline(outside, CURATOR, 1)).hasStatusOk();
    }

    @Test
    void operatorsManageScopes() {
        var added = json(scope("tema", "CHALLENGE", "FOOD_WASTE"));
        var again = json(scope("tema", "CHALLENGE", "FOOD_WASTE"));

        assertThat(text(again, "id")).isEqualTo(text(added, "id"));
        assertThat(json(get("/api/curator-scopes", OPERATOR)).toString()).contains(text(added, "id"));
        assertThat(code(scope("tema", "CHALLENGE", "LOST"))).isEqualTo("422 unknown-scope-value");
        assertThat(request(HttpMethod.DELETE, "/api/curator-scopes/" + text(added, "id"), OPERATOR)
                        .exchange())
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(json(get("/api/curator-scopes", OPERATOR)).toString()).doesNotContain(text(added, "id"));
    }

    @Test
    void anAggregateThatIsRefusedLeavesNothingHalfWritten() {
        var receipt = received(
                proposal("OFFER", ownedBy("{\"actorId\": \"%s\", \"name\": \"Ingen\"}".formatted(UUID.randomUUID()))));
        var before = jdbc.sql("SELECT count(*) FROM offer").query(Long.class).single();

        var refused = publish(receipt, CURATOR, 1, "{}");

        assertThat(code(refused)).isEqualTo("422 unknown-owner");
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/payload/owner/actorId");
        assertThat(text(status(receipt), "state")).isEqualTo("RECEIVED");
        assertThat(jdbc.sql("SELECT count(*) FROM offer").query(Long.class).single())
                .isEqualTo(before);
        assertThat(publish(receipt, CURATOR, 1, "{\"payload\": " + OFFER + "}")).hasStatusOk();
    }

    private String queue(String query) {
        return json(get("/api/proposals?limit=100&" + query, CURATOR)).toString();
    }

    private String fund(String name) {
        return text(json(post("/api/actors", CURATOR, """
                {"names": {"sv": "%s"}, "sector": "CIVIL_SOCIETY", "country": "SE", "municipality": "2380", \
                "roles": ["FUNDER"]}""".formatted(name))), "id");
    }

    private String curatorOf(String name, String actor) {
        jdbc.sql("INSERT INTO curator_interest (subject, actor_id) VALUES (?, ?::uuid)")
                .params(name, actor)
                .update();
        return TestTokens.bearer(name, "curator");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult scope(
            String subject, String dimension, String value) {
        return post(
                "/api/curator-scopes",
                OPERATOR,
                "{\"subject\": \"%s\", \"dimension\": \"%s\", \"value\": \"%s\"}".formatted(subject, dimension, value));
    }

    private static String ownedBy(String owner) {
        return OFFER.replace("{\"name\": \"Fjällfonden\"}", owner);
    }

    private static String actor(String name, String number) {
        return "{\"names\": {\"sv\": \"%s\"}, \"sector\": \"CIVIL_SOCIETY\", \"organisationNumber\": \"%s\"}"
                .formatted(name, number);
    }
}
