package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.Curated.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.Curated;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever this service has ever written into history, and so into an event, has the fields that the contracts name and no
 * other, and no value of it is a voter's. Reads the rows of all tests that ran before on the same database too.
 */
@ServiceTest
class EventPrivacyTest {

    private static final Path CONTRACTS = Path.of("..", "contracts", "dialogue");
    private static final JsonMapper JSON = new JsonMapper();

    /** Keys that are data: languages, and the letters of opinion groups. */
    private static final String FREE_KEY = "[a-z]{2,3}|[A-E]";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublishedFigures steps;

    @Test
    void noEventHasAFieldThatNoContractNames() throws IOException {
        everythingThatADialogueDoes();

        var strange = new ArrayList<String>();
        for (var row : history()) {
            var found = new HashSet<String>();
            strangers("", JSON.readTree(row.state()), schemas(row.topic()), found);
            found.forEach(field -> strange.add(row.topic() + field));
        }

        assertThat(strange).isEmpty();
    }

    @Test
    void noValueOfAnEventIsAVotersOrASecret() {
        var secrets = everythingThatADialogueDoes();
        var voters = jdbc.sql("""
                        SELECT voter::text FROM vote UNION SELECT voter::text FROM authorship
                         UNION SELECT voter::text FROM opinion_member UNION SELECT id::text FROM room
                        """).query(String.class).list();
        secrets.addAll(voters);

        for (var row : history()) {
            var values = new HashSet<String>();
            values(JSON.readTree(row.state()), values);
            assertThat(values).as(row.topic()).doesNotContainAnyElementsOf(secrets);
        }
    }

    @Test
    void theCheckFindsAFieldThatDoesNotBelong() throws IOException {
        var found = new HashSet<String>();
        strangers("", JSON.readTree("""
                        {"id": "x", "facts": [{"fact": "given", "by": "bo"}], "texts": {"sv": "A", "anna@example.org": "B"},
                         "voterCount": 7}"""), schemas("dialogue.statement"), found);

        assertThat(found).containsExactlyInAnyOrder("/facts", "/texts/anna@example.org", "/voterCount");
    }

    private record Written(String topic, String state) {}

    private List<Written> history() {
        return jdbc.sql("SELECT topic, state::text AS state FROM history WHERE state IS NOT NULL")
                .query(Written.class)
                .list();
    }

    /** Twenty voters, one of them with a code, a statement, a deletion and a pause; returns their secrets. */
    private Set<String> everythingThatADialogueDoes() {
        var dialogue = new Curated(http, 2);
        var secrets = new HashSet<String>();
        var code = body(dialogue.post(
                        "/rooms",
                        "{\"name\": \"Aulan\", \"codes\": 1, \"expiresAt\": \""
                                + Instant.now().plus(Duration.ofDays(1)) + "\"}"))
                .at("/codes/0")
                .asString();
        secrets.add(code);
        var inTheRoom = new Visitor(http, dialogue.id).consent("{\"consent\": true, \"code\": \"" + code + "\"}");
        assertThat(inTheRoom).hasStatus(201);
        for (var i = 0; i < 21; i++) {
            var visitor = Visitor.consenting(http, dialogue.id);
            secrets.add(visitor.cookie().getValue());
            secrets.add(visitor.receipt());
            assertThat(visitor.vote(dialogue.statements.getFirst(), 1)).hasStatusOk();
            assertThat(visitor.submit("Ett förslag till, nummer " + i)).hasStatus(201);
            if (i == 20) {
                assertThat(visitor.deleteAll()).hasStatus(204);
            }
        }
        steps.bringUpToDate(DialogueId.of(dialogue.id));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> new Visitor(http, dialogue.id)
                .get("/opinions")
                .path("published")
                .asBoolean());
        assertThat(dialogue.post("/pause", "{\"reasons\": {\"sv\": \"Vi tittar på det.\"}}"))
                .hasStatusOk();
        assertThat(dialogue.post("/resume", "")).hasStatusOk();
        assertThat(dialogue.post("/close", "")).hasStatusOk();
        return secrets;
    }

    /** What stands in the state and in none of the schemas, as paths. */
    private static void strangers(String path, JsonNode state, List<JsonNode> schemas, Set<String> found) {
        if (state.isArray()) {
            var items = schemas.stream().map(schema -> schema.path("items")).toList();
            state.forEach(item -> strangers(path + "[]", item, alternatives(items), found));
        } else if (state.isObject()) {
            state.properties().forEach(field -> {
                var inside = alternatives(schemas.stream()
                        .map(schema -> inside(schema, field.getKey()))
                        .toList());
                if (inside.isEmpty()) {
                    found.add(path + "/" + field.getKey());
                } else {
                    strangers(path + "/" + field.getKey(), field.getValue(), inside, found);
                }
            });
        }
    }

    private static JsonNode inside(JsonNode schema, String key) {
        var named = schema.path("properties").path(key);
        return named.isMissingNode() && key.matches(FREE_KEY) ? schema.path("additionalProperties") : named;
    }

    /** Of {@code anyOf} each; what is missing falls away. */
    private static List<JsonNode> alternatives(List<JsonNode> schemas) {
        return schemas.stream()
                .filter(schema -> schema.isObject())
                .flatMap(schema -> schema.has("anyOf")
                        ? alternatives(schema.path("anyOf").valueStream().toList()).stream()
                        : Stream.of(schema))
                .toList();
    }

    private static List<JsonNode> schemas(String topic) throws IOException {
        try (var files = Files.list(CONTRACTS.resolve(topic.replaceFirst("^dialogue\\.", "")))) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .map(file -> JSON.readTree(file.toFile()))
                    .toList();
        }
    }

    private static void values(JsonNode node, Set<String> found) {
        if (node.isValueNode()) {
            found.add(node.asString(""));
        }
        node.forEach(child -> values(child, found));
    }
}
