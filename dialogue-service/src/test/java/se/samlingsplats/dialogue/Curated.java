package se.samlingsplats.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open dialogue and what those who look after it do. */
public final class Curated {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANNA = TestTokens.bearer("anna", "curator");

    public final String id;
    public final List<String> statements;
    private final MockMvcTester http;

    public Curated(MockMvcTester http, int statements) {
        this(http, statements, "BEFORE");
    }

    /**
     * @param moderation of what visitors write
     */
    public Curated(MockMvcTester http, int statements, String moderation) {
        this.http = http;
        var seeds = IntStream.range(0, statements)
                .mapToObj(number -> Map.of("texts", Map.of("sv", "Påstående " + number + ".")))
                .toList();
        var draft = body(send(
                http.post().uri("/api/dialogues"),
                ANNA,
                null,
                JSON.writeValueAsString(Map.of(
                        "questions", Map.of("sv", "Vem gör vad?"), "moderation", moderation, "statements", seeds))));
        id = draft.path("id").asString();
        assertThat(post("/open", "")).hasStatusOk();
        this.statements = body(http.get().uri(path() + "/statements?limit=100").exchange())
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    public String path() {
        return "/api/dialogues/" + id;
    }

    /** As a curator who has just looked at it. */
    public MvcTestResult post(String what, String body) {
        return post(what, body, ANNA);
    }

    public MvcTestResult post(String what, String body, String bearer) {
        return send(http.post().uri(path() + what), bearer, etag(), body);
    }

    public MvcTestResult get(String what) {
        return send(http.get().uri(path() + what), ANNA, null, null);
    }

    public MvcTestResult get(String what, String bearer) {
        return send(http.get().uri(path() + what), bearer, null, null);
    }

    /** A curator's decision on a statement. */
    public MvcTestResult moderate(String statement, String decision) {
        var seen = send(http.get().uri("/api/statements/" + statement), ANNA, null, null);
        return send(
                http.post().uri("/api/statements/" + statement + "/moderate"),
                ANNA,
                seen.getResponse().getHeader("ETag"),
                decision);
    }

    private String etag() {
        return String.valueOf(get("").getResponse().getHeader("ETag"));
    }

    private static MvcTestResult send(
            MockMvcTester.MockMvcRequestBuilder request, String bearer, @Nullable String etag, @Nullable String body) {
        request.header("Authorization", bearer);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    public static JsonNode body(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    public static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(body(result).path("code").asString()).isEqualTo(code);
    }
}
