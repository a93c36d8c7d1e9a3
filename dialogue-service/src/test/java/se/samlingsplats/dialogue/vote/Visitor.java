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
final class Visitor {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester http;
    private final String dialogue;
    private Cookie cookie;
    private String receipt;

    Visitor(MockMvcTester http, String dialogue) {
        this.http = http;
        this.dialogue = "/api/dialogues/" + dialogue;
    }

    static Visitor consenting(MockMvcTester http, String dialogue) {
        var visitor = new Visitor(http, dialogue);
        var answer = visitor.consent();
        assertThat(answer).hasStatus(201);
        visitor.cookie = answer.getResponse().getCookie("samlingsplats-voter");
        visitor.receipt = body(answer).path("receiptCode").asString();
        return visitor;
    }

    MvcTestResult consent() {
        return consent("{\"consent\":true}");
    }

    MvcTestResult consent(String body) {
        return send(http.post().uri(dialogue + "/participation"), body);
    }

    MvcTestResult vote(String statement, int value) {
        return vote(statement, "{\"vote\":" + value + "}");
    }

    MvcTestResult vote(String statement, String body) {
        return send(http.put().uri(dialogue + "/votes/" + statement), body);
    }

    MvcTestResult undo(String statement) {
        return send(http.delete().uri(dialogue + "/votes/" + statement), null);
    }

    MvcTestResult deleteAll() {
        return send(http.delete().uri(dialogue + "/votes"), null);
    }

    MvcTestResult deleteAll(String receiptCode) {
        return send(http.delete().uri(dialogue + "/votes"), "{\"receiptCode\":\"" + receiptCode + "\"}");
    }

    MvcTestResult submit(String text) {
        return submit(text, UUID.randomUUID().toString());
    }

    MvcTestResult submit(String text, String key) {
        return send(
                http.post().uri(dialogue + "/statements").header("Idempotency-Key", key),
                JSON.writeValueAsString(java.util.Map.of("texts", java.util.Map.of("sv", text))));
    }

    JsonNode get(String what) {
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
