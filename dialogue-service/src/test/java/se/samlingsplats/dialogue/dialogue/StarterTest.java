package se.samlingsplats.dialogue.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dialogue that ./run begins with is one that this service takes. */
@ServiceTest
class StarterTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester http;

    @Test
    void everyStarterDialogueOpensWithAllItsStatementsInBothLanguages() throws IOException {
        var starter = JSON.readTree(new ClassPathResource("starter/dialogues.json").getContentAsByteArray());

        assertThat(starter).isNotEmpty();
        for (var wanted : starter) {
            assertThat(wanted.path("statements")).hasSizeGreaterThanOrEqualTo(10);
            var draft = body(post("/api/dialogues", wanted.toString(), null), 201);
            var path = "/api/dialogues/" + draft.path("id").asString();
            var open =
                    body(post(path + "/open", "", "\"" + draft.path("version").asLong() + "\""), 200);

            assertThat(open.path("status").asString()).isEqualTo("OPEN");
            assertThat(open.path("statementCount").asInt())
                    .isEqualTo(wanted.path("statements").size());
            var shown = body(http.get().uri(path + "/statements?limit=100").exchange(), 200);
            assertThat(shown.path("items"))
                    .hasSize(wanted.path("statements").size())
                    .allSatisfy(statement -> {
                        assertThat(statement.path("missingTranslations")).isEmpty();
                        assertThat(statement.path("seed").asBoolean()).isTrue();
                    });
        }
    }

    private static JsonNode body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult post(String uri, String body, String etag) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", TestTokens.bearer("importer", "curator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.exchange();
    }
}
