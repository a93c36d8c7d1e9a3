package se.samlingsplats.dialogue.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.Curated.body;
import static se.samlingsplats.dialogue.Curated.refused;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.Curated;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.known.Organisations;
import se.samlingsplats.web.TestTokens;

/** A sector that comes from a membership. */
@ServiceTest
class BelongingApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Curated dialogue;
    Organisations organisations;
    String eva;
    String asEva;

    @BeforeEach
    void aMember() {
        dialogue = new Curated(http, 1);
        organisations = new Organisations(jdbc);
        eva = "eva-" + UUID.randomUUID();
        asEva = TestTokens.bearer(eva, "member");
    }

    @Test
    void aMemberChoosesAmongTheirOrganisationsAndItIsMarkedAsMembership() {
        var university = organisations.published("Norrstrands universitet", "ACADEMIA", true);
        organisations.member(eva, university, "EDITOR");
        var forum = organisations.ownedBy(eva, "Forum", "CIVIL_SOCIETY");
        organisations.member(eva, organisations.published("Utan sektor", null, false), "EDITOR");

        var choices = body(dialogue.get("/participation/organisations", asEva)).path("items");
        assertThat(choices.valueStream().map(each -> each.path("sector").asString()))
                .containsExactlyInAnyOrder("ACADEMIA", "CIVIL_SOCIETY");

        assertThat(beginning(asEva, ", \"actorId\": \"" + university + "\"")).hasStatus(201);
        assertThat(beginning(asEva, ", \"sector\": \"PRIVATE\"")).hasStatus(201);
        assertThat(jdbc.sql("SELECT sector || ' ' || sector_basis FROM participation WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue.id))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ACADEMIA MEMBERSHIP", "PRIVATE OWN_WORD");
        assertThat(jdbc.sql("SELECT p::text FROM participation p WHERE dialogue_id = ?")
                        .param(UUID.fromString(dialogue.id))
                        .query(String.class)
                        .list())
                .as("the organisation is not kept, nor who")
                .noneMatch(row ->
                        row.contains(university.toString()) || row.contains(forum.toString()) || row.contains(eva));
    }

    @Test
    void nobodySpeaksAsAMemberOfWhatTheyDoNotBelongTo() {
        var region = organisations.published("Region Norrstrand", "PUBLIC_REGION", true);
        organisations.ownedBy(eva, "Forum", "CIVIL_SOCIETY");

        refused(beginning(asEva, ", \"actorId\": \"" + region + "\""), 422, "not-your-organisation");
        refused(beginning(null, ", \"actorId\": \"" + region + "\""), 422, "not-your-organisation");
        assertThat(body(http.get()
                                .uri(dialogue.path() + "/participation/organisations")
                                .exchange())
                        .path("items"))
                .isEmpty();
        assertThat(body(dialogue.get("/participation/organisations", TestTokens.bearer("bo-" + eva, "member")))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aMembershipThatHasEndedAndAnOrganisationThatIsGoneGiveNoSector() {
        var forum = organisations.ownedBy(eva, "Forum", "CIVIL_SOCIETY");
        var club = organisations.ownedBy(eva, "Klubben", "CIVIL_SOCIETY");
        jdbc.sql("UPDATE known_speaker SET speaker = NULL WHERE actor_id = ?")
                .param(forum)
                .update();
        jdbc.sql("UPDATE known_actor SET status = 'RETIRED' WHERE id = ?")
                .param(club)
                .update();

        assertThat(body(dialogue.get("/participation/organisations", asEva)).path("items"))
                .isEmpty();
        refused(beginning(asEva, ", \"actorId\": \"" + forum + "\""), 422, "not-your-organisation");
    }

    private MvcTestResult beginning(String bearer, String more) {
        var request = http.post()
                .uri(dialogue.path() + "/participation")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"consent\": true" + more + "}");
        return (bearer == null ? request : request.header("Authorization", bearer)).exchange();
    }
}
