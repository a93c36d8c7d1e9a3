package se.samlingsplats.dialogue.known;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.Caller;

/** What this service learns of others, over a real broker. */
@ServiceTest
class KnownFollowerTest {

    private static final String ACTOR = """
            {"id": "%s", "version": %d, "slug": "forum", "names": {"sv": "%s"}, "sector": "CIVIL_SOCIETY",
             "sectorAssumed": %s, "status": "PUBLISHED", "mergedInto": %s, "younger": [1]}""";

    @Autowired
    KnownActors actors;

    @Autowired
    KnownSources sources;

    @Autowired
    Speakers speakers;

    @Autowired
    UnreadEvents unread;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Value("${samlingsplats.events.topic-prefix}")
    String prefix;

    @Test
    void anOrganisationIsKnownAsItWasLastToldOfWhateverTheOrder() throws Exception {
        var id = UUID.randomUUID();
        send("directory.actor", id.toString(), 2, ACTOR.formatted(id, 2, "Forum", false, null));
        until(() -> assertThat(actors.published(id))
                .map(KnownActor::sectorConfirmed)
                .hasValue(true));

        send("directory.actor", id.toString(), 1, ACTOR.formatted(id, 1, "Förr", true, null));
        var stays = UUID.randomUUID();
        send("directory.actor", stays.toString(), 1, ACTOR.formatted(stays, 1, "Forumet", true, null));
        until(() -> assertThat(actors.published(stays))
                .map(KnownActor::sectorConfirmed)
                .hasValue(false));
        assertThat(actors.published(id).orElseThrow().names().sv()).isEqualTo("Forum");

        send("directory.actor", id.toString(), 3, ACTOR.formatted(id, 3, "Forum", false, "\"" + stays + "\""));
        until(() -> assertThat(actors.standing(id)).isEqualTo(stays));
        assertThat(actors.published(id).orElseThrow().id()).isEqualTo(stays);

        send("directory.actor", stays.toString(), 2, null);
        until(() -> assertThat(actors.published(stays)).isEmpty());
    }

    @Test
    void needsAndResourcesAreSourcesWhileTheyAreShown() throws Exception {
        var need = UUID.randomUUID();
        var resource = UUID.randomUUID();
        send("directory.need", need.toString(), 1, """
                {"id": "%s", "version": 1, "slug": "n", "titles": {"sv": "Kapital"}, "state": "REPORTED"}""".formatted(need));
        send("resource.resource", resource.toString(), 1, """
                {"id": "%s", "version": 1, "slug": "r", "titles": {"en": "Handbook"}, "status": "PUBLISHED"}""".formatted(resource));
        until(() -> {
            assertThat(sources.find(KnownSource.Kind.NEED, need)).isPresent();
            assertThat(sources.find(KnownSource.Kind.RESOURCE, resource)).isPresent();
        });
        assertThat(sources.find(KnownSource.Kind.NEED, resource)).isEmpty();

        send("directory.need", need.toString(), 2, """
                {"id": "%s", "version": 2, "slug": "n", "titles": {"sv": "Kapital"}, "state": "RETIRED"}""".formatted(need));
        until(() -> assertThat(sources.find(KnownSource.Kind.NEED, need)).isEmpty());
    }

    @Test
    void anOwnerBindsUntilTheMembershipEndsAndIsForgottenWithTheAccount() throws Exception {
        var actor = UUID.randomUUID();
        var astrid = "astrid-" + UUID.randomUUID();
        var caller = new Caller(astrid, Set.of("member"));
        send("directory.actor", actor.toString(), 1, ACTOR.formatted(actor, 1, "Byalaget", false, null));
        var membership = UUID.randomUUID();
        send("directory.membership", membership.toString(), 1, membership(membership, 1, actor, "OWNER", astrid));
        until(() -> assertThat(speakers.binds(caller, actor)).isTrue());
        assertThat(speakers.binds(new Caller("olga", Set.of("member")), actor)).isFalse();
        assertThat(speakers.about(astrid))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);

        send("directory.membership", membership.toString(), 2, membership(membership, 2, actor, "NONE", null));
        until(() -> assertThat(speakers.binds(caller, actor)).isFalse());

        var again = UUID.randomUUID();
        send("directory.membership", again.toString(), 1, membership(again, 1, actor, "OWNER", astrid));
        until(() -> assertThat(speakers.binds(caller, actor)).isTrue());
        speakers.replay(Set.of(Subjects.hash(astrid)));
        assertThat(speakers.binds(caller, actor)).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM known_speaker WHERE speaker = ?")
                        .param(Subjects.hash(astrid))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsInTheLedgerIsNotLearntOfAnew() throws Exception {
        var astrid = "astrid-" + UUID.randomUUID();
        jdbc.sql("INSERT INTO erasure_ledger (subject_hash, erased_at) VALUES (?, now())")
                .param(Subjects.hash(astrid))
                .update();
        var actor = UUID.randomUUID();
        var membership = UUID.randomUUID();
        send("directory.membership", membership.toString(), 1, membership(membership, 1, actor, "OWNER", astrid));

        until(() -> assertThat(jdbc.sql("SELECT role FROM known_speaker WHERE membership_id = ?")
                        .param(membership)
                        .query(String.class)
                        .optional())
                .hasValue("NONE"));
    }

    @Test
    void whatCannotBeReadIsSetAsideForAnOperatorAndStopsNobody() throws Exception {
        var broken = UUID.randomUUID();
        var fine = UUID.randomUUID();
        send("directory.actor", broken.toString(), 1, "{\"names\": 7");
        send("directory.actor", "no-id", 1, ACTOR.formatted(fine, 1, "X", true, null));
        send("directory.actor", fine.toString(), 1, ACTOR.formatted(fine, 1, "Forum", true, null));
        until(() -> assertThat(actors.published(fine)).isPresent());

        var operator = new Api(http, "olle", "operator");
        until(() ->
                assertThat(unread.all()).extracting(UnreadEvents.Unread::key).contains(broken.toString(), "no-id"));
        var id = unread.all().stream()
                .filter(each -> broken.toString().equals(each.key()))
                .findFirst()
                .orElseThrow()
                .id();
        var path = "/api/operations/dialogue/unread-events/" + id;
        assertThat(operator.post(path + "/retry", null, "")).hasStatus(409);
        assertThat(operator.delete(path)).hasStatus(204);
        assertThat(operator.post(path + "/retry", null, "")).hasStatus(404);
    }

    private static String membership(UUID id, long version, UUID actor, String role, @Nullable String account) {
        return """
                {"id": "%s", "version": %d, "actorId": "%s", "role": "%s", "speaker": %s}""".formatted(id, version, actor, role, account == null ? null : "\"" + Subjects.hash(account) + "\"");
    }

    private static void until(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    private void send(String topic, String key, long version, @Nullable String state) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            if (!admin.listTopics().names().get().contains(prefix + topic)) {
                admin.createTopics(List.of(new NewTopic(prefix + topic, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka()), new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(prefix + topic, key, state == null ? null : state.getBytes(UTF_8));
            record.headers().add("ce_aggregateversion", String.valueOf(version).getBytes(UTF_8));
            producer.send(record).get();
        }
    }
}
