package se.samlingsplats.dialogue.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.known.Organisations;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.dialogue.recommendation.Api.Draft;

@ServiceTest
class EndorsementApiTest {

    private static final String SUPPORT = """
            {"textVersion": %d, "stance": "%s", "mandate": "BOARD", "protocolReference": "§ 7"%s}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Organisations organisations;
    Api anna;
    UUID region;
    Draft draft;

    @BeforeEach
    void aRecommendationInConsultation() {
        organisations = new Organisations(jdbc);
        anna = Api.curator(http);
        region = organisations.published("Region Norrstrand", "PUBLIC_REGION", true);
        draft = new Draft(anna, region, "").step("consult", "");
    }

    @Test
    void fourSectorsOfThreeAreACommonVoiceAndThreeAreNot() {
        for (var sector : new String[] {"CIVIL_SOCIETY", "PRIVATE", "ACADEMIA"}) {
            supporters(sector, 3);
        }
        var three = standing();
        assertThat(three.at("/commonVoice/isCommon").asBoolean()).isFalse();
        assertThat(three.at("/commonVoice/failing/0/part").asString()).isEqualTo("TOO_FEW_SECTORS");
        assertThat(three.at("/explanation/sv").asString()).startsWith("Inte en gemensam röst. 3 av minst 4");

        supporters("PUBLIC_MUNICIPALITY", 2);
        supporters("PUBLIC_STATE", 1);
        assertThat(standing().at("/commonVoice/isCommon").asBoolean()).isTrue();
    }

    @Test
    void aNewTextAsksToConfirmAgainAndAnOldOneCannotBeEndorsed() {
        var eva = owner();
        var forum = organisations.ownedBy(eva.subject(), "Forum", "CIVIL_SOCIETY");
        assertThat(endorse(eva, forum, 1, "SUPPORTS")).hasStatusOk();
        draft.state = body(anna.put(draft.path, draft.version(), Draft.text("En fond.", region, "")));

        assertThat(standing().path("toConfirmAgain").asInt()).isOne();
        var old = endorse(eva, forum, 1, "SUPPORTS");
        assertThat(old).hasStatus(409);
        assertThat(body(old).path("code").asString()).isEqualTo("old-text-version");
        var again = endorse(eva, forum, 2, "SUPPORTS");
        assertThat(again).hasStatusOk();
        assertThat(body(again).path("facts").valueStream().map(each -> each.path("fact")
                        .asString()))
                .containsExactly("given", "confirmed");
        assertThat(standing().path("toConfirmAgain").asInt()).isZero();
    }

    @Test
    void onlyAnOwnerBindsTheOrganisation() {
        var eva = owner();
        var forum = organisations.published("Forum", "CIVIL_SOCIETY", true);
        assertThat(endorse(eva, forum, 1, "SUPPORTS")).hasStatus(403);
        organisations.member(eva.subject(), forum, "EDITOR");
        assertThat(endorse(eva, forum, 1, "SUPPORTS")).hasStatus(403);
        assertThat(endorse(anna, forum, 1, "SUPPORTS")).hasStatus(403);
        assertThat(endorse(eva, UUID.randomUUID(), 1, "SUPPORTS")).hasStatus(422);
    }

    @Test
    void whoDoesNotSupportSaysWhyAndWhoSupportsMainlySaysWhatNot() {
        var eva = owner();
        var forum = organisations.ownedBy(eva.subject(), "Forum", "CIVIL_SOCIETY");
        assertThat(endorse(eva, forum, 1, "DOES_NOT_SUPPORT")).hasStatus(422);
        assertThat(endorse(eva, forum, 1, "SUPPORTS_MAINLY")).hasStatus(422);
        var reasoned = SUPPORT.formatted(1, "DOES_NOT_SUPPORT", ", \"reason\": {\"sv\": \"För dyrt.\"}");
        assertThat(eva.put(draft.path + "/endorsements/" + forum, null, reasoned))
                .hasStatusOk();
        assertThat(standing().at("/sectors/0/stances/DOES_NOT_SUPPORT").asInt()).isOne();
    }

    @Test
    void whatIsWithdrawnStandsNoMoreAndIsStillTold() {
        var eva = owner();
        var forum = organisations.ownedBy(eva.subject(), "Forum", "CIVIL_SOCIETY");
        endorse(eva, forum, 1, "SUPPORTS");

        assertThat(eva.delete(draft.path + "/endorsements/" + forum)).hasStatusOk();

        assertThat(standing().path("sectors")).isEmpty();
        assertThat(body(anna.get(draft.path + "/endorsements"))
                        .at("/items/0/withdrawnAt")
                        .isNull())
                .isFalse();
        assertThat(eva.delete(draft.path + "/endorsements/" + forum)).hasStatus(409);
    }

    @Test
    void theSectorIsTheOneThatStoodWhenItEndorsedAndAMergedOrganisationSpeaksOnce() {
        var eva = owner();
        var one = organisations.ownedBy(eva.subject(), "Forum", "CIVIL_SOCIETY");
        var other = organisations.ownedBy(eva.subject(), "Forumet", "CIVIL_SOCIETY");
        endorse(eva, one, 1, "SUPPORTS");
        endorse(eva, other, 1, "SUPPORTS");
        jdbc.sql("UPDATE known_actor SET sector = 'PRIVATE' WHERE id = ?")
                .param(one)
                .update();
        assertThat(standing().at("/commonVoice/sectors/0/organisations").asInt())
                .isEqualTo(2);

        organisations.merge(other, one);

        assertThat(standing().at("/commonVoice/sectors/0/organisations").asInt())
                .isOne();
        assertThat(standing().at("/commonVoice/sectors/0/sector").asString()).isEqualTo("CIVIL_SOCIETY");
    }

    @Test
    void noAccountStandsInWhatIsTold() {
        var eva = owner();
        var forum = organisations.ownedBy(eva.subject(), "Forum", "CIVIL_SOCIETY");
        endorse(eva, forum, 1, "SUPPORTS");

        assertThat(jdbc.sql("SELECT count(*) FROM history WHERE position(? in state::text) > 0")
                        .param(eva.subject())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Api owner() {
        return Api.member(http, "eva-" + UUID.randomUUID());
    }

    private void supporters(String sector, int organisationsOfIt) {
        for (var i = 0; i < organisationsOfIt; i++) {
            var owner = owner();
            var actor = organisations.ownedBy(owner.subject(), sector + " " + i, sector);
            assertThat(endorse(owner, actor, 1, "SUPPORTS")).hasStatusOk();
        }
    }

    private MvcTestResult endorse(Api by, UUID actor, int text, String stance) {
        return by.put(draft.path + "/endorsements/" + actor, null, SUPPORT.formatted(text, stance, ""));
    }

    private tools.jackson.databind.JsonNode standing() {
        return body(anna.get(draft.path + "/standing"));
    }
}
