package se.samlingsplats.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.web.SecurityMatrix;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SecurityMatrixTest {

    private static final String RESOURCE = """
            {"titles": {"sv": "Vem får läsa"}, "summaries": {"sv": "Alla."}, "type": "REPORT", "language": "sv",
             "licence": "CC-BY-4.0", "links": [{"url": "https://example.org/vem"}]}
            """;

    private static final String TABLE = """
            GET    /api/me/resource | 401 200 200 200
            GET    /api/operations/resource/erasure-ledger | 401 403 403 200
            POST   /api/operations/resource/erasure-ledger/replay | 401 403 403 200
            GET    /api/resources                                 | 200 200 200 200
            POST   /api/resources                                 | 401 403 201 403 | {"titles": {"sv": "Vem"}, "type": "REPORT", "licence": "CC-BY-4.0"}
            GET    /api/resources/by-slug/{slug} slug=slug        | 200 200 200 200
            GET    /api/resources/{id} id=draft                   | 404 404 200 404
            PUT    /api/resources/{id} id=published               | 401 403 412 403 | {"titles": {"sv": "Vem"}, "type": "REPORT", "licence": "CC-BY-4.0"}
            GET    /api/resources/{id}/history id=draft           | 404 404 200 404
            POST   /api/resources/{id}/publish id=draft           | 401 403 412 403
            POST   /api/resources/{id}/withdraw id=published      | 401 403 412 403 | {"reason": "OUTDATED"}
            GET    /api/operations/resource/outbox                | 401 403 403 200
            GET    /api/operations/resource/outbox/parked         | 401 403 403 200
            POST   /api/operations/resource/outbox/parked/{position}/retry position=7 | 401 403 403 202
            GET    /api/operations/resource/outbox/check          | 401 403 403 200
            POST   /api/operations/resource/outbox/check          | 401 403 403 202
            DELETE /api/operations/resource/outbox/check          | 401 403 403 200
            POST   /api/operations/resource/outbox/republish      | 401 403 403 202
            """;

    @Autowired
    MockMvcTester http;

    @Test
    void everyOperationAnswersEachCallerAsTheTableSays() throws IOException {
        var draft = curator("/api/resources", RESOURCE, null);
        var published = curator("/api/resources", RESOURCE, null);
        curator("/api/resources/" + published.path("id").asString() + "/publish", "", "\"1\"");

        SecurityMatrix.holds(
                http,
                Path.of("..", "contracts", "openapi", "resource.yaml"),
                Map.of(
                        "draft", draft.path("id").asString(),
                        "published", published.path("id").asString(),
                        "slug", published.path("slug").asString()),
                TABLE);
    }

    private JsonNode curator(String uri, String body, String etag) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", TestTokens.bearer("anna", "curator"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        var answer = (etag == null ? request : request.header("If-Match", etag)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }
}
