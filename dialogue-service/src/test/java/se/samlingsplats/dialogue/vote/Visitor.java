package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of their own in one dialogue. */
public final class Visitor {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester http;
    private final String dialogue;
    private Cookie cookie;
    private String receipt;

    public Visitor(MockMvcTester http, String dialogue) {
        this.http = http;
        this.dialogue = "/api/dialogues/" + dialogue;
    }

    public static Visitor consenting(MockMvcTester http, String dialogue) {
        var visitor = new Visitor(http, dialogue);
        var answer = visitor.consent();
        assertThat(answer).hasStatus(201);
        visitor.cookie = answer.getResponse().getCookie("samlingsplats-voter");
        visitor.receipt = body(answer).path("receiptCode").asString();
        return visitor;
    }

    public MvcTestResult consent() {
        return consent("{\"consent\":true}");
    }

    public MvcTestResult consent(String body) {
        return send(http.post().uri(dialogue + "/participation"), body);
    }

    /** The same browser with somebody else's, or nobody's, cookie. */
    public Visitor withCookie(String value) {
        cookie = new Cookie("samlingsplats-voter", value);
        return this;
    }

    public MvcTestResult vote(String statement, int value) {
        return vote(statement, "{\"vote\":" + value + "}");
    }

    public MvcTestResult vote(String statement, String body) {
        return send(http.put().uri(dialogue + "/votes/" + statement), body);
    }

    public MvcTestResult undo(String statement) {
        return send(http.delete().uri(dialogue + "/votes/" + statement), null);
    }

    public MvcTestResult deleteAll() {
        return send(http.delete().uri(dialogue + "/votes"), null);
    }

    public MvcTestResult deleteAll(String receiptCode) {
        return send(http.delete().uri(dialogue + "/votes"), "{\"receiptCode\":\"" + receiptCode + "\"}");
    }

    public MvcTestResult submit(String text) {
        return submit(text, UUID.randomUUID().toString());
    }

    public MvcTestResult submit(String text, String key) {
        return send(
                http.post().uri(dialogue + "/statements").header("Idempotency-Key", key),
                JSON.writeValueAsString(java.util.Map.of("texts", java.util.Map.of("sv", text))));
    }

    public JsonNode get(String what) {
        return body(send(http.get().uri(dialogue + what), null));
    }

    Cookie cookie() {
        return cookie;
    }

    String receipt() {
        return receipt;
    }

    static JsonNode body(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String body) {
        if (cookie != null) {
            request.cookie(cookie);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
