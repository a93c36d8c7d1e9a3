package se.samlingsplats.resource.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.resource.ServiceTest;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ./run puts on the shelf first is what this service takes. */
@ServiceTest
class StarterTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester http;

    @Test
    void everyStarterResourceIsTakenAndCanBePublishedAsItIs() throws IOException {
        var starter = JSON.readTree(new ClassPathResource("starter/resources.json").getContentAsByteArray());

        assertThat(starter).hasSizeGreaterThanOrEqualTo(12);
        for (var wanted : starter) {
            var draft = body(post("/api/resources", wanted.toString(), null), 201);
            var path = "/api/resources/" + draft.path("id").asString();
            assertThat(http.get().uri(path).exchange()).hasStatus(404);

            var published = body(
                    post(path + "/publish", "", "\"" + draft.path("version").asLong() + "\""), 200);

            assertThat(published.path("status").asString()).isEqualTo("PUBLISHED");
            wanted.properties().forEach(member -> assertThat(published.path(member.getKey()))
                    .as(member.getKey() + " of " + wanted.path("titles"))
                    .matches(kept -> kept.toString().contains(firstText(member.getValue()))));
            assertThat(http.get().uri(path).exchange()).hasStatusOk();
        }
    }

    private static String firstText(JsonNode value) {
        return value.isContainer() ? firstText(value.iterator().next()) : value.asString();
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
