package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.Events;
import se.samlingsplats.search.RunningSearch;
import se.samlingsplats.search.SearchClient;
import se.samlingsplats.search.States;
import se.samlingsplats.search.Wire;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;

/** A new generation beside the one that is searched. */
class RebuildTest {

    private static final URI ELASTICSEARCH = URI.create(TestServers.elasticsearch());

    private final String namespace = "r" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final String database = TestServers.postgres("rebuild");
    private final Events events = new Events(TestServers.kafka(), namespace);
    private Wire index;
    private RunningSearch service;
    private SearchClient client;

    @BeforeEach
    void start() throws Exception {
        index = new Wire(ELASTICSEARCH.getHost(), ELASTICSEARCH.getPort());
        startService();
    }

    private void startService() {
        // small batches: a rebuild takes long enough to be looked at
        service = RunningSearch.start(
                database,
                TestServers.kafka(),
                "http://localhost:" + index.port(),
                namespace,
                Map.of("spring.kafka.consumer.max-poll-records", "20"));
        client = service.client();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        events.close();
        index.close();
    }

    private List<UUID> publish(String word, int number) {
        var ids = IntStream.range(0, number).mapToObj(i -> UUID.randomUUID()).toList();
        events.sendAll(ids.stream().map(id -> record(id, 2, word)).toList());
        return ids;
    }

    private ProducerRecord<String, byte[]> record(UUID id, long version, String name) {
        var state = States.actor(id, version, name).with("slug", name + "-" + id);
        return events.record("directory.actor", "revised", id.toString(), String.valueOf(version), state.json());
    }

    private void rebuild() {
        assertThat(client.operate("POST", "/rebuild").statusCode()).isEqualTo(202);
    }

    private JsonNode awaitGeneration(String state, int number) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> client.generation(state).orElseThrow(),
                        each -> each.path("number").asInt() == number);
    }

    private String aliased() {
        return new SearchClient(ELASTICSEARCH.getPort())
                .get("/_cat/aliases/" + namespace + "samlingsplats?h=index")
                .body()
                .strip();
    }

    @Test
    void underWritesNothingIsLostAndSearchNeverGoesEmpty() throws Exception {
        var first = publish("ombyggnad", 400);
        client.awaitTotal("q=ombyggnad", 400);
        var emptied = new AtomicInteger();
        var looked = new AtomicInteger();
        var written = new AtomicInteger();
        var done = new AtomicBoolean();
        var reader = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                var answer = client.get("/api/search?q=ombyggnad");
                looked.incrementAndGet();
                if (answer.statusCode() != 200 || !answer.body().contains("\"value\":" + "4")) {
                    emptied.incrementAndGet();
                }
            }
        });
        var writer = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                events.sendAll(List.of(record(first.get(written.get() % 400), 3 + written.get() / 400, "ombyggnad")));
                publish("tillkommet", 1);
                written.incrementAndGet();
            }
        });

        rebuild();
        assertThat(client.operate("POST", "/rebuild").body()).contains("\"rebuild-running\"");
        awaitGeneration("ACTIVE", 2);
        done.set(true);
        writer.join();
        reader.join();

        assertThat(looked.get()).isPositive();
        assertThat(emptied.get()).as("of %d looks", looked.get()).isZero();
        assertThat(written.get()).isPositive();
        assertThat(aliased()).endsWith("samlingsplats-g2");
        client.awaitTotal("q=ombyggnad", 400);
        client.awaitTotal("q=tillkommet", written.get());
        assertThat(client.deadLetters()).isEmpty();
    }

    @Test
    void theOldGenerationIsKeptUpToDateForAWayBack() {
        publish("hemväg", 10);
        client.awaitTotal("q=hemv%C3%A4g", 10);
        rebuild();
        awaitGeneration("ACTIVE", 2);
        awaitGeneration("STANDBY", 1);
        publish("hemväg", 5);
        client.awaitTotal("q=hemv%C3%A4g", 15);
        assertThat(client.operate("DELETE", "/generations/2").body()).contains("\"generation-in-use\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        client.generation("STANDBY").orElseThrow().path("lag").asLong() == 0);

        assertThat(client.operate("POST", "/generations/1/activate").statusCode())
                .isEqualTo(200);

        assertThat(aliased()).endsWith("samlingsplats-g1");
        assertThat(client.search("q=hemv%C3%A4g").at("/total/value").asInt()).isEqualTo(15);
        awaitGeneration("STANDBY", 2);
        assertThat(client.operate("DELETE", "/generations/2").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> client.generations().size() == 1);
        assertThat(client.operate("POST", "/generations/2/activate").body()).contains("\"generation-not-found\"");
        publish("hemväg", 1);
        client.awaitTotal("q=hemv%C3%A4g", 16);
    }

    @Test
    void anAliasThatSomebodyMovedIsPutBack() {
        publish("skylt", 2);
        client.awaitTotal("q=skylt", 2);

        new SearchClient(ELASTICSEARCH.getPort())
                .send("DELETE", "/" + namespace + "samlingsplats-g1/_alias/" + namespace + "samlingsplats");

        await().atMost(Duration.ofSeconds(10)).until(() -> aliased().endsWith("samlingsplats-g1"));
        client.awaitTotal("q=skylt", 2);
    }

    @Test
    void aRebuildThatTheServiceWasStoppedInGoesOnWhereItWas() {
        publish("avbrott", 3_000);
        client.awaitTotal("q=avbrott", 3_000);

        rebuild();
        var before = await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> client.generation("BUILDING").orElseThrow(),
                        each -> each.path("read").asLong() > 0);
        index.cut();
        service.close();
        assertThat(before.path("read").asLong()).isLessThan(before.path("total").asLong());
        index.mend();
        startService();

        var seen = new ArrayList<Long>();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(client.search("q=avbrott").at("/total/value").asInt())
                            .isEqualTo(3_000);
                    client.generation("BUILDING")
                            .ifPresent(each -> seen.add(each.path("read").asLong()));
                    assertThat(client.generations()).anySatisfy(each -> {
                        assertThat(each.path("number").asInt()).isEqualTo(2);
                        assertThat(each.path("state").asString()).isEqualTo("ACTIVE");
                    });
                });
        assertThat(seen).allMatch(read -> read >= before.path("read").asLong());
        assertThat(aliased()).endsWith("samlingsplats-g2");
        assertThat(client.search("q=avbrott").at("/total/value").asInt()).isEqualTo(3_000);
    }
}
