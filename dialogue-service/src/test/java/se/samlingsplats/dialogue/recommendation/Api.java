package se.samlingsplats.dialogue.recommendation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token and the version they saw last. */
public record Api(MockMvcTester http, String subject, String role) {

    public static Api curator(MockMvcTester http) {
        return new Api(http, "anna", "curator");
    }

    public static Api member(MockMvcTester http, String subject) {
        return new Api(http, subject, "member");
    }

    public MvcTestResult post(String uri, @Nullable Long version, String body) {
        return send(HttpMethod.POST, uri, version, body);
    }

    public MvcTestResult put(String uri, @Nullable Long version, String body) {
        return send(HttpMethod.PUT, uri, version, body);
    }

    public MvcTestResult delete(String uri) {
        return send(HttpMethod.DELETE, uri, null, "");
    }

    public MvcTestResult get(String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", TestTokens.bearer(subject, role))
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String uri, @Nullable Long version, String body) {
        var request = http.method(method)
                .uri(uri)
                .header("Authorization", TestTokens.bearer(subject, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    public static JsonNode body(MvcTestResult answer) {
        return new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    /** A recommendation to this organisation, and where it has come to. */
    public static final class Draft {

        private final Api curator;
        public final String path;
        public JsonNode state;

        public Draft(Api curator, UUID addressee, String basis) {
            this.curator = curator;
            this.state =
                    body(curator.post("/api/recommendations", null, text("En garanti för små lån.", addressee, basis)));
            if (state.path("id").isMissingNode()) {
                throw new AssertionError("draft: " + state);
            }
            this.path = "/api/recommendations/" + state.path("id").asString();
        }

        public static String text(String body, UUID addressee, String basis) {
            return """
                    {"titles": {"sv": "Tålmodigt kapital"}, "bodies": {"sv": "%s"},
                     "rationales": {"sv": "Behovet är styrkt."}, "addresseeIds": ["%s"], "basis": [%s]}""".formatted(body, addressee, basis);
        }

        public Draft step(String name, String body) {
            return step(curator, name, body);
        }

        public Draft step(Api by, String name, String body) {
            var answer = by.post(path + "/" + name, version(), body);
            if (answer.getResponse().getStatus() != 200) {
                throw new AssertionError(name + ": " + body(answer));
            }
            state = body(answer);
            return this;
        }

        public long version() {
            return state.path("version").asLong();
        }

        public String id() {
            return state.path("id").asString();
        }
    }
}
