package se.samlingsplats.resource.resource;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.events.Topics;
import se.samlingsplats.resource.ServiceTest;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ResourceApiTest {

    private static final String ANNA = TestTokens.bearer("anna", "curator");
    private static final String BO = TestTokens.bearer("bo", "member");

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Topics topics;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Test
    void aDraftIsSeenByCuratorsOnlyAndSendsNothing() {
        var draft = created("Utkast till rapport");

        assertThat(get(draft.uri())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(draft.uri(), BO)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(draft.uri() + "/history")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(draft.uri(), ANNA)).hasStatusOk().containsHeader("ETag");
        assertThat(list("", "")).doesNotContain(draft.id());
        assertThat(list("?status=DRAFT&limit=100", ANNA)).contains(draft.id());
        assertThat(sent(draft.id())).isZero();
    }

    @Test
    void aPublishedResourceIsPublicAndReachesKafkaWithItsFullState() {
        var draft = created("Guide till samverkan");
        var published = post(draft.uri() + "/publish", "", ANNA, "\"1\"");

        assertThat(published).hasStatusOk().hasHeader("ETag", "\"2\"").containsHeader("Samlingsplats-Position");
        assertThat(get(draft.uri())).hasStatusOk();
        assertThat(records(draft.id())).singleElement().satisfies(state -> {
            assertThat(state.path("status").asString()).isEqualTo("PUBLISHED");
            assertThat(state.path("version").asLong()).isEqualTo(2);
        });
        assertThat(get(draft.uri() + "/history").getResponse())
                .satisfies(answer -> assertThat(answer.getContentAsString())
                        .contains("published", "curator")
                        .doesNotContain("drafted", "anna"));
    }

    @Test
    void aNewTitleGivesANewAddressAndTheOldOneLeadsThere() {
        var draft = created("Gamla namnet");
        post(draft.uri() + "/publish", "", ANNA, "\"1\"");
        var revised = (ObjectNode) body(get(draft.uri()));
        revised.set("titles", json.valueToTree(Map.of("sv", "Nya namnet " + draft.id())));

        assertThat(put(draft.uri(), revised, "\"2\"")).hasStatusOk();
        assertThat(get("/api/resources/by-slug/" + draft.slug()))
                .hasStatus(HttpStatus.PERMANENT_REDIRECT)
                .hasHeader(HttpHeaders.LOCATION, "/api/resources/by-slug/nya-namnet-" + draft.id());
        assertThat(get("/api/resources/by-slug/nya-namnet-" + draft.id())).hasStatusOk();
        assertThat(get("/api/resources/by-slug/finns-inte")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWithdrawnResourceIsGoneAndSaysWhy() {
        var draft = created("Föråldrad rapport");
        post(draft.uri() + "/publish", "", ANNA, "\"1\"");

        assertThat(post(draft.uri() + "/withdraw", "{\"reason\":\"OUTDATED\"}", ANNA, "\"2\""))
                .hasStatusOk();
        var gone = get(draft.uri());
        assertThat(gone).hasStatus(HttpStatus.GONE);
        assertThat(body(gone).path("errors").path(0).path("code").asString()).isEqualTo("outdated");
        assertThat(list("?limit=100", "")).doesNotContain(draft.id());
        assertThat(list("?limit=100&updatedSince=2020-01-01T00:00:00Z", "")).contains(draft.id());
    }

    @Test
    void aChangeNeedsTheVersionSeenAndLosesToANewerOne() {
        var draft = created("Två redaktörer");
        var content = body(get(draft.uri(), ANNA));

        refused(put(draft.uri(), content, null), 428, "if-match-required");
        refused(put(draft.uri(), content, "7"), 400, "invalid-if-match");
        assertThat(put(draft.uri(), content, "\"1\"")).hasStatusOk();
        refused(put(draft.uri(), content, "\"1\""), 412, "stale-version");
    }

    @Test
    void whatGetGaveMayBePutBackButNotWithItsReadOnlyMembersChanged() {
        var draft = created("Bara läsning");
        var content = (ObjectNode) body(get(draft.uri(), ANNA));
        content.put("slug", "annan");

        refused(put(draft.uri(), content, "\"1\""), 400, "invalid-request");
    }

    @Test
    void theSameKeyMakesOneResource() {
        var key = UUID.randomUUID().toString();
        var first = body(post("/api/resources", profile("En gång " + key), ANNA, null, key));

        assertThat(body(post("/api/resources", profile("En gång " + key), ANNA, null, key))
                        .path("id"))
                .isEqualTo(first.path("id"));
        refused(post("/api/resources", profile("Annat"), ANNA, null, key), 422, "idempotency-key-reused");
    }

    @Test
    void equalTitlesGetAddressesOfTheirOwn() {
        var title = "Lika " + UUID.randomUUID();
        var first = created(title);

        assertThat(created(title).slug()).isEqualTo(first.slug() + "-2");
    }

    @Test
    void onlyCuratorsWithAValidTokenWrite() {
        refused(post("/api/resources", profile("Bo"), BO, null), 403, "not-curator");
        refused(post("/api/resources", profile("Ingen"), "", null), 401, "invalid-token");
        refused(
                post("/api/resources", profile("X"), TestTokens.expired("anna", "curator"), null),
                401,
                "invalid-token");
        refused(
                post("/api/resources", profile("X"), TestTokens.foreign("anna", "curator"), null),
                401,
                "invalid-token");
        refused(
                post("/api/resources", profile("X"), TestTokens.forAnotherAudience("anna", "curator"), null),
                401,
                "invalid-token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown        | {"hej":1}                                   | /hej
            titles         | {"titles":{}}                               |
            title language | {"titles":{"xx":"hej"}}                     |
            blank title    | {"titles":{"sv":"  "}}                      | /titles/sv
            type           | {"type":"NOVEL"}                            | /type
            wrong type     | {"creators":"Anna"}                         | /creators
            issued         | {"issued":"2023-02-29"}                     | /issued
            language       | {"language":"svenska"}                      | /language
            licence        | {"licence":"hemmagjord"}                    | /licence
            goal           | {"sdgTargets":["18.1"]}                     | /sdgTargets/0
            link           | {"links":[{"url":"javascript:alert(1)"}]}   | /links/0/url
            null link      | {"links":[null]}                            | /links/0
            need area      | {"needAreas":["MONEY"]}                     | /needAreas/0
            """)
    void badInputIsRefusedWithAPointer(String what, String part, String pointer) {
        var profile = (ObjectNode) json.readTree(profile("Dåligt"));
        profile.setAll((ObjectNode) json.readTree(part));
        var answer = post("/api/resources", profile.toString(), ANNA, null);

        assertThat(answer.getResponse().getStatus()).as(what).isIn(400, 422);
        if (pointer != null) {
            assertThat(body(answer).path("errors").path(0).path("pointer").asString())
                    .as(what)
                    .isEqualTo(pointer);
        }
        assertThat(answer.getResponse().getContentType()).contains("problem+json");
    }

    @Test
    void brokenDeepAndHugeBodiesAreRefused() {
        refused(post("/api/resources", "{\"titles\":", ANNA, null), 400, "invalid-request");
        refused(post("/api/resources", "[".repeat(10_000), ANNA, null), 400, "invalid-request");
        refused(post("/api/resources", profile("x".repeat(300_000)), ANNA, null), 413, "body-too-large");
        refused(post("/api/resources", profile("x".repeat(5_000)), ANNA, null), 400, "invalid-request");
    }

    @Test
    void oddQueriesAreRefused() {
        refused(get("/api/resources?limit=100000"), 400, "invalid-limit");
        refused(get("/api/resources?cursor=abc"), 400, "invalid-cursor");
        refused(get("/api/resources?updatedSince=igar"), 400, "invalid-parameter");
        refused(get("/api/resources/inte-ett-id"), 400, "invalid-parameter");
        refused(get("/api/resources?status=DRAFT"), 403, "not-curator");
    }

    @Test
    void sqlAndMarkupAreJustText() {
        var nasty = "'; DROP TABLE resource; -- <script>alert(1)</script>";
        var draft = created(nasty);

        assertThat(body(get(draft.uri(), ANNA)).at("/titles/sv").asString()).isEqualTo(nasty);
        assertThat(get("/api/resources/by-slug/x' OR '1'='1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            created("Sida " + i);
        }
        var first = body(get("/api/resources?status=DRAFT&limit=2", ANNA));
        var second = body(get(
                "/api/resources?status=DRAFT&limit=2&cursor="
                        + first.path("next").asString(),
                ANNA));

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items").path(0).path("id"))
                .isNotIn(first.path("items").findValues("id"));
    }

    private record Draft(String id, String slug) {
        String uri() {
            return "/api/resources/" + id;
        }
    }

    private Draft created(String title) {
        var answer = post("/api/resources", profile(title), ANNA, null);
        assertThat(answer).hasStatus(HttpStatus.CREATED).containsHeader("Location");
        var body = body(answer);
        return new Draft(body.path("id").asString(), body.path("slug").asString());
    }

    private String profile(String title) {
        return json.writeValueAsString(Map.of(
                "titles", Map.of("sv", title),
                "summaries", Map.of("sv", "Kort om saken."),
                "type", "REPORT",
                "licence", "OFFICIAL_TEXT",
                "links", List.of(Map.of("url", "https://example.org/"))));
    }

    private MvcTestResult get(String uri) {
        return get(uri, "");
    }

    private MvcTestResult get(String uri, String token) {
        var request = http.get().uri(URI.create(uri.replace(" ", "%20").replace("'", "%27")));
        return token.isEmpty()
                ? request.exchange()
                : request.header("Authorization", token).exchange();
    }

    private MvcTestResult post(String uri, String body, String token, String etag) {
        return post(uri, body, token, etag, null);
    }

    private MvcTestResult post(String uri, String body, String token, String etag, String key) {
        var request =
                http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body);
        header(request::header, "Authorization", token);
        header(request::header, "If-Match", etag);
        header(request::header, "Idempotency-Key", key);
        return request.exchange();
    }

    private MvcTestResult put(String uri, JsonNode body, String etag) {
        var request =
                http.put().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body.toString());
        header(request::header, "Authorization", ANNA);
        header(request::header, "If-Match", etag);
        return request.exchange();
    }

    private static void header(java.util.function.BiConsumer<String, Object> headers, String name, String value) {
        if (value != null && !value.isEmpty()) {
            headers.accept(name, value);
        }
    }

    private String list(String query, String token) {
        return body(get("/api/resources" + query, token)).toString();
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(body(result).path("code").asString()).isEqualTo(code);
        assertThat(body(result).path("correlationId").asString()).isNotEmpty();
    }

    private int sent(String id) {
        return jdbc.sql("SELECT count(*) FROM history WHERE leaves AND aggregate_id = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private List<JsonNode> records(String id) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                kafka,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topics.name("resource.resource")));
            var found = new java.util.ArrayList<JsonNode>();
            await().atMost(ofSeconds(30)).until(() -> {
                consumer.poll(ofSeconds(1)).forEach(r -> {
                    if (r.key().equals(id)) {
                        found.add(json.readTree(r.value()));
                    }
                });
                return !found.isEmpty();
            });
            return found;
        }
    }
}
