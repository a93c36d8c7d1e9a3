package se.samlingsplats.directory.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.ClockedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests about feedback send. Each request comes from a sender of its own unless told. */
abstract class FeedbackServer extends ClockedServer {

    static final String FRIDA = "frida@example.org";
    static final String WORDS = "Kartan går inte att använda\nmed tangentbordet.";

    @BeforeEach
    void emptyTray() {
        jdbc.sql("DELETE FROM feedback").update();
    }

    static String body(@Nullable String email, String text) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("kind", "ACCESSIBILITY").put("page", "/sok").put("text", text).put("email", email);
        return body.toString();
    }

    MvcTestResult send(String body) {
        return send(body, NOBODY, UUID.randomUUID().toString());
    }

    MvcTestResult send(String body, String bearer, String sender) {
        return request(HttpMethod.POST, "/api/feedback", bearer)
                .header("Samlingsplats-Client", sender)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** As a curator finds it. */
    JsonNode received(@Nullable String email) {
        assertThat(send(body(email, WORDS))).hasStatus(HttpStatus.ACCEPTED);
        return waiting().getLast();
    }

    List<JsonNode> waiting() {
        return json(get("/api/feedback", CURATOR)).path("items").valueStream().toList();
    }

    MvcTestResult handle(JsonNode feedback, long version, @Nullable String answer) {
        var body = JsonMapper.shared().createObjectNode().put("answer", answer);
        return step("/api/feedback/" + text(feedback, "id") + "/handle", CURATOR, version, body.toString());
    }

    static void refused(MvcTestResult result, HttpStatus status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(text(json(result), "code")).isEqualTo(code);
    }

    List<String> rows(String table) {
        return jdbc.sql("SELECT t::text FROM " + table + " t")
                .query(String.class)
                .list();
    }
}
