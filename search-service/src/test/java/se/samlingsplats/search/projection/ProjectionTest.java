package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchClient;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import se.samlingsplats.servers.TestServers;

class ProjectionTest extends SearchServiceTest {

    @Test
    void aPublishedActorIsFoundAndItsRevisionToo() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Norrstrands roddklubb").json());
        awaitTotal("q=roddklubb", 1);

        EVENTS.send(
                "directory.actor",
                "revised",
                id,
                3,
                States.actor(id, 3, "Norrstrands kanotförening").json());
        awaitTotal("q=kanotf%C3%B6rening", 1);
        awaitTotal("q=roddklubb", 0);
    }

    @Test
    void aRetiredActorIsGoneAndAStragglerDoesNotBringItBack() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Bergviks sångkör").json());
        awaitTotal("q=Bergviks", 1);

        EVENTS.send(
                "directory.actor",
                "retired",
                id,
                4,
                States.actor(id, 4, "Bergviks sångkör")
                        .with("status", "RETIRED")
                        .json());
        awaitTotal("q=Bergviks", 0);
        EVENTS.send(
                "directory.actor",
                "revised",
                id,
                3,
                States.actor(id, 3, "Bergviks sångkör").json());
        settle();
        assertThat(search("q=Bergviks").at("/total/value").asInt()).isZero();
    }

    @Test
    void aMergedActorIsGoneAndItsNameAndAddressLeadToTheOneThatStays() {
        var gone = UUID.randomUUID();
        var stays = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                gone,
                2,
                States.actor(gone, 2, "Hedlunda bryggeri").json());
        awaitTotal("q=Hedlunda", 1);

        EVENTS.send(
                "directory.actor",
                "merged",
                gone,
                3,
                States.actor(gone, 3, "Hedlunda bryggeri")
                        .with("status", "RETIRED")
                        .with("mergedInto", stays.toString())
                        .json());
        EVENTS.send(
                "directory.actor",
                "revised",
                stays,
                3,
                States.actor(stays, 3, "Kvarteret Bryggaren")
                        .with("aliases", List.of("hedlunda-bryggeri"))
                        .with(
                                "absorbed",
                                List.of(Map.of("ids", List.of(gone.toString()), "names", List.of("Hedlunda bryggeri"))))
                        .json());
        awaitTotal("q=Kvarteret+Bryggaren", 1);

        var hits = search("q=Hedlunda").path("hits");
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).path("id").asString()).isEqualTo(stays.toString());
        settle();
        var page = get("/aktorer/hedlunda-bryggeri");
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location")).hasValue("/aktorer/kvarteret-bryggaren");
    }

    @Test
    void aTombstoneErasesItsAggregate() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Kvarnby loppis").json());
        awaitTotal("q=Kvarnby", 1);

        EVENTS.send("directory.actor", "erased", id, 3, null);
        awaitTotal("q=Kvarnby", 0);
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Kvarnby loppis").json());
        settle();
        assertThat(search("q=Kvarnby").at("/total/value").asInt()).isZero();
    }

    @Test
    void operationsAreForOperators() {
        assertThat(get("/api/operations/search/dead-letters").statusCode()).isEqualTo(401);
        assertThat(send(
                                "POST",
                                "/api/operations/search/rebuild",
                                "Authorization",
                                se.samlingsplats.web.TestTokens.bearer("anna", "curator"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void repeatsAndShuffleLeaveTheSameIndex() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var expected = new HashMap<String, String>();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var i = 0; i < 40; i++) {
            var id = UUID.randomUUID();
            var last = 2 + random.nextInt(4);
            for (var version = 2; version <= last; version++) {
                var fate = version < last ? 0 : random.nextInt(3);
                var state = States.actor(id, version, "Blandning " + i + " version " + version)
                        .with("sector", "OTHER")
                        .with("status", fate == 1 ? "RETIRED" : "PUBLISHED");
                records.add(EVENTS.record(
                        "directory.actor", "revised", id.toString(), "" + version, fate == 2 ? null : state.json()));
                expected.put(id.toString(), fate == 0 ? "Blandning " + i + " version " + version : "hidden");
            }
        }
        var thrice = new ArrayList<>(records);
        thrice.addAll(records);
        thrice.addAll(records);
        Collections.shuffle(thrice, random);

        for (var from = 0; from < thrice.size(); from += 25) {
            EVENTS.sendAll(thrice.subList(from, Math.min(from + 25, thrice.size())));
        }
        settle();

        var shown = new HashMap<String, String>();
        search("sector=OTHER&limit=100")
                .path("hits")
                .forEach(hit ->
                        shown.put(hit.path("id").asString(), hit.path("title").asString()));
        expected.values().removeIf("hidden"::equals);
        assertThat(shown).as("seed %d", seed).isEqualTo(expected);
    }

    /** Everything sent until now has been read, and can be found. */
    private void settle() {
        client().awaitAllRead();
        new SearchClient(URI.create(TestServers.elasticsearch()).getPort())
                .send("POST", "/" + NAMESPACE + "samlingsplats/_refresh");
    }
}
