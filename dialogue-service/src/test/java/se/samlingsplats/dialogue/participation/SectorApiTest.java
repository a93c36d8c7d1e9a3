package se.samlingsplats.dialogue.participation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SectorApiTest {

    private static final String ANNA = TestTokens.bearer("anna", "curator");

    @Autowired
    MockMvcTester http;

    @Test
    void facilitatorsSeeWhichSectorsAreMissingAndNobodySeesFewerThanFive() {
        var dialogue = "/api/dialogues/"
                + body(post("/api/dialogues", """
                        {"questions": {"sv": "Vem bygger?"}, "statements": [{"texts": {"sv": "Alla bygger."}}]}""", null)).path("id").asString();
        assertThat(post(dialogue + "/open", "", "\"1\"")).hasStatusOk();
        for (var i = 0; i < 7; i++) {
            assertThat(consenting(dialogue, ", \"sector\": \"CIVIL_SOCIETY\"")).hasStatus(201);
        }
        assertThat(consenting(dialogue, ", \"sector\": \"ACADEMIA\"")).hasStatus(201);
        assertThat(consenting(dialogue, "")).hasStatus(201);
        assertThat(consenting(dialogue, ", \"sector\": \"ALLA\"")).hasStatus(400);

        var sectors = body(http.get()
                .uri(dialogue + "/sectors")
                .header("Authorization", ANNA)
                .exchange());

        assertThat(sectors.path("present")).hasSize(2);
        assertThat(sectors.at("/present/0/sector").asString()).isEqualTo("ACADEMIA");
        assertThat(sectors.at("/present/0/people").isNull()).isTrue();
        assertThat(sectors.at("/present/1/people").asInt()).isEqualTo(5);
        assertThat(sectors.at("/present/1/basis").asString()).isEqualTo("OWN_WORD");
        assertThat(sectors.path("missing").toString())
                .contains("PRIVATE", "PUBLIC_STATE")
                .doesNotContain("ACADEMIA", "OTHER");
    }

    private MvcTestResult consenting(String dialogue, String more) {
        return http.post()
                .uri(dialogue + "/participation")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"consent\": true" + more + "}")
                .exchange();
    }

    private MvcTestResult post(String uri, String body, String etag) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", ANNA)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }

    private static JsonNode body(MvcTestResult answer) {
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }
}
