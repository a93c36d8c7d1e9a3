package se.samlingsplats.directory.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.Organisations;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

class ErasureApiTest extends DirectoryServer {

    private static final String OPERATOR = TestTokens.bearer("olle", "operator");
    private static final Duration BAR = Duration.ofSeconds(5);

    @Autowired
    private ErasureService service;

    @Autowired
    private JdbcAggregateOperations aggregates;

    @Autowired
    private RelationalMappingContext mapping;

    private String subject;
    private String name;
    private String email;
    private String bearer;

    @BeforeEach
    void somebody() {
        subject = UUID.randomUUID().toString();
        name = "Viola Nyckelpiga " + subject.substring(0, 8);
        email = "viola." + subject.substring(0, 8) + "@nyckelpiga.example.net";
        bearer = TestTokens.login(subject, name, email, Instant.now(), "member");
        KEYCLOAK.users.add(subject);
    }

    @Test
    void aPersonSeesAndErasesEverythingAndNothingIsFoundAnywhere() throws Exception {
        var words = "Ord som bara jag har skrivit " + subject.substring(0, 8);
        leaveTraces(words);
        var traces = List.of(subject, name, email, words);
        assertThat(traces).allSatisfy(trace -> assertThat(EverythingStored.tablesWith(jdbc, trace))
                .isNotEmpty());
        var mine = get("/api/me/directory", bearer);
        assertThat(mine).hasStatus(HttpStatus.OK);
        assertThat(mine.getResponse().getHeader("Content-Disposition")).contains("samlingsplats-directory.json");
        assertThat(mine.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(name, email, words, "Sekreterare");

        var began = System.nanoTime();
        var receipt = text(json(erase(bearer, true)), "receiptCode");
        assertThat(List.of(name, email, words)).allSatisfy(trace -> assertThat(EverythingStored.tablesWith(jdbc, trace))
                .isEmpty());
        await().atMost(BAR).until(() -> !KEYCLOAK.users.contains(subject));
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(
                "Erased in PostgreSQL and at the login service (a stand-in) after " + took.toMillis() + " ms");
        assertThat(took).isLessThan(BAR);

        var waiting = status(receipt);
        assertThat(waiting.path("finishedAt").isNull()).isTrue();
        assertThat(doneParts(waiting)).contains("DIRECTORY", "KEYCLOAK").doesNotContain("SEARCH");
        acknowledge(receipt, "resource", "dialogue", "search");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !status(receipt).path("finishedAt").isNull());

        assertThat(traces).allSatisfy(trace -> {
            assertThat(EverythingStored.tablesWith(jdbc, trace)).isEmpty();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            EverythingStored.topicsWith(TestServers.kafka(), TOPIC_PREFIX, trace))
                    .isEmpty());
        });
        assertThat(EverythingStored.topicsWith(TestServers.kafka(), TOPIC_PREFIX, Subjects.hash(subject)))
                .as("the ledger, from which a restored database learns whom to forget again")
                .hasSize(1);
    }

    @Test
    void nothingIsWrittenForAnAccountThatIsGone() {
        erase(bearer, true);

        var refused = post("/api/proposals", bearer, """
                {"kind": "ACTOR", "payload": {"names": {"sv": "En sista"}, "sector": "CIVIL_SOCIETY"}}""");
        assertThat(refused).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(text(json(refused), "code")).isEqualTo("account-erased");
        assertThat(erase(bearer, true)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void itIsAskedTwiceWhetherItIsMeantAndWhetherItIsTheSamePerson() {
        assertThat(text(json(erase(bearer, false)), "code")).isEqualTo("erasure-not-confirmed");
        assertThat(request(HttpMethod.DELETE, "/api/me", bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
        var old = TestTokens.login(subject, name, email, Instant.now().minusSeconds(1_000), "member");
        assertThat(text(json(erase(old, true)), "code")).isEqualTo("login-too-old");
        assertThat(text(json(erase(TestTokens.bearer(subject, "member"), true)), "code"))
                .as("a token that does not say when")
                .isEqualTo("login-too-old");
        assertThat(KEYCLOAK.users).contains(subject);
    }

    @Test
    void whoeverIsBeingErasedCanAskHowFarItIsWithTheOldSessionAndWriteNothingElse() {
        var receipt = text(json(erase(bearer, true)), "receiptCode");

        assertThat(post("/api/erasures/status", bearer, "{\"receiptCode\": \"" + receipt + "\"}"))
                .hasStatus(HttpStatus.OK);
        assertThat(text(json(post("/api/proposals", bearer, "{}")), "code")).isEqualTo("account-erased");
    }

    @Test
    void aReceiptCodeIsNotGuessed() {
        assertThat(status("00000-00000-00000-00000").path("code").asString()).isEqualTo("erasure-unknown");
        assertThat(post("/api/erasures/status", NOBODY, "{\"receiptCode\": \"" + "x".repeat(61) + "\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void keycloakIsAskedUntilItAnswersAndOperatorsSeeThatItDoesNot() {
        KEYCLOAK.failures.set(2);
        erase(bearer, true);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(json(get("/api/operations/directory/erasures", OPERATOR))
                                .toString())
                        .contains("no-answer")
                        .doesNotContain(subject));
        await().atMost(Duration.ofSeconds(20)).until(() -> !KEYCLOAK.users.contains(subject));
    }

    @Test
    void anImportThatBeganBeforeTheErasureBringsNobodyBack() {
        var actor = json(post("/api/actors", CURATOR, """
                {"names": {"sv": "Nyckelpigorna"}, "sector": "CIVIL_SOCIETY", "country": "SE"}"""));
        proposedBy(subject, actor);

        // What an import and every other change do: load, think, write the whole row.
        var type = mapping.getPersistentEntities().stream()
                .map(entity -> entity.getType())
                .filter(entity -> entity.getSimpleName().equals("Actor"))
                .findFirst()
                .orElseThrow();
        var loaded = aggregates.findById(new ActorId(UUID.fromString(text(actor, "id"))), type);
        assertThat(erase(bearer, true)).hasStatus(HttpStatus.ACCEPTED);
        aggregates.update(loaded);

        var row = jdbc.sql("SELECT version, proposer FROM actor WHERE id = ?::uuid")
                .param(text(actor, "id"))
                .query()
                .singleRow();
        assertThat(row).containsEntry("version", 2L).containsEntry("proposer", null);
    }

    @Test
    void whatWasUnderWayAtTheErasureIsSweptUp() {
        erase(bearer, true);
        jdbc.sql("INSERT INTO person (id, subject, name) VALUES (?, ?, ?)")
                .params(UUID.randomUUID(), subject, name)
                .update();
        jdbc.sql("UPDATE erasure_ledger SET erased_at = now() - interval '2 minutes' WHERE subject_hash = ?")
                .param(Subjects.hash(subject))
                .update();

        await().atMost(Duration.ofSeconds(25)).untilAsserted(() -> assertThat(EverythingStored.tablesWith(jdbc, name))
                .isEmpty());
    }

    @Test
    void afterARestoreTheLedgerIsReplayed() throws Exception {
        var receipt = text(json(erase(bearer, true)), "receiptCode");
        acknowledge(receipt, "resource", "dialogue", "search");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !status(receipt).path("finishedAt").isNull());
        // As a backup from before would have it: the person there, the ledger empty.
        jdbc.sql("DELETE FROM erasure_ledger WHERE subject_hash = ?")
                .param(Subjects.hash(subject))
                .update();
        jdbc.sql("INSERT INTO person (id, subject, name) VALUES (?, ?, ?)")
                .params(UUID.randomUUID(), subject, name)
                .update();
        KEYCLOAK.users.add(subject);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(post("/api/operations/directory/erasure-ledger/replay", OPERATOR, ""))
                    .hasStatus(HttpStatus.OK);
            assertThat(EverythingStored.tablesWith(jdbc, name)).isEmpty();
            assertThat(KEYCLOAK.users).doesNotContain(subject);
        });
    }

    @Test
    void theBrokerIsMadeToLookAgainWhenItsDayOfWaitingIsOver() throws Exception {
        var receipt = text(json(erase(bearer, true)), "receiptCode");
        acknowledge(receipt, "resource", "dialogue", "search");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !status(receipt).path("finishedAt").isNull());
        var finished = status(receipt);
        assertThat(Duration.between(
                        Instant.parse(text(finished, "finishedAt")), Instant.parse(text(finished, "logForgottenBy"))))
                .isEqualTo(ErasureTable.LOG_FORGETS);
        jdbc.sql("UPDATE erasure SET finished_at = now() - interval '25 hours 1 minute' WHERE subject_hash = ?")
                .param(Subjects.hash(subject))
                .update();

        service.tidy();
        service.tidy();

        assertThat(jdbc.sql("SELECT renewed_at IS NOT NULL FROM erasure WHERE subject_hash = ?")
                        .param(Subjects.hash(subject))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Everything a member can leave behind in the directory. */
    private void leaveTraces(String words) {
        var organisations = new Organisations(this, jdbc);
        var actor = organisations.published("Nyckelpigorna", null);
        organisations.speaks(subject, "OWNER", actor);
        post("/api/actors/" + text(actor, "id") + "/invitations", bearer, """
                {"email": "van@example.net", "role": "EDITOR", "mandate": "%s"}""".formatted(words));
        var invited = organisations.published("Larverna", null);
        organisations.speaks("lars", "OWNER", invited);
        post("/api/actors/" + text(invited, "id") + "/invitations", Organisations.login("lars"), """
                {"email": "%s", "role": "EDITOR", "mandate": "m"}""".formatted(email));
        var claimed = organisations.published("Puppan", null);
        post("/api/actors/" + text(claimed, "id") + "/claims", bearer, """
                {"email": "%s", "mandate": "Sekreterare"}""".formatted(email));
        assertThat(post("/api/proposals", bearer, """
                        {"kind": "ACTOR", "payload": {"names": {"sv": "Förslag"}, "descriptions": {"sv": "%s"}, \
                        "sector": "CIVIL_SOCIETY"}}""".formatted(words))).hasStatus(HttpStatus.CREATED);
        assertThat(post("/api/feedback", NOBODY, """
                        {"kind": "OTHER", "text": "%s", "email": "%s"}""".formatted(words, email))).hasStatus(HttpStatus.ACCEPTED);
        proposedBy(subject, claimed);
        var need = json(post("/api/needs", CURATOR, """
                {"titles": {"sv": "Lokal"}, "needArea": "FINANCING", "severity": 3}"""));
        jdbc.sql("UPDATE need SET raised_by = ? WHERE id = ?::uuid")
                .params(subject, text(need, "id"))
                .update();
    }

    /** As it was before there were proposals. */
    private void proposedBy(String subject, JsonNode actor) {
        jdbc.sql("UPDATE actor SET proposer = ? WHERE id = ?::uuid")
                .params(subject, text(actor, "id"))
                .update();
    }

    private MvcTestResult erase(String token, boolean confirmed) {
        return request(HttpMethod.DELETE, "/api/me", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"confirmed\": " + confirmed + "}")
                .exchange();
    }

    private JsonNode status(String receipt) {
        return json(post("/api/erasures/status", NOBODY, "{\"receiptCode\": \"" + receipt + "\"}"));
    }

    private static List<String> doneParts(JsonNode status) {
        return status.path("parts")
                .valueStream()
                .filter(part -> !part.path("doneAt").isNull())
                .map(part -> text(part, "part"))
                .toList();
    }

    private void acknowledge(String receipt, String... services) throws ExecutionException, InterruptedException {
        var erasure = jdbc.sql("SELECT id FROM erasure WHERE receipt_hash = ?")
                .param(Secrets.hash("erasure", receipt))
                .query(UUID.class)
                .single();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            for (var each : services) {
                var body = "{\"id\": \"%s\", \"version\": 1, \"service\": \"%s\"}".formatted(erasure, each);
                producer.send(new ProducerRecord<>(
                                TOPIC_PREFIX + Acknowledgements.TOPIC,
                                erasure + "." + each,
                                body.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }
}
