package se.samlingsplats.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samlingsplats.search.Events;
import se.samlingsplats.search.RunningSearch;
import se.samlingsplats.search.SearchClient;
import se.samlingsplats.search.States;
import se.samlingsplats.search.Wire;
import se.samlingsplats.servers.Kafka;
import se.samlingsplats.servers.LocalServer;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** What happens while a server is away: nothing is lost, whoever asks is told, and afterwards all is as it should be. */
class OutageTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAMESPACE = "o" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private static final URI ELASTICSEARCH = URI.create(TestServers.elasticsearch());

    @TempDir
    static Path folder;

    private static LocalServer broker;
    private static Process brokerProcess;
    private static Wire index;
    private static Events events;
    private static RunningSearch service;
    private static SearchClient client;

    @BeforeAll
    static void start() throws Exception {
        var port = freePort();
        broker = Kafka.server(folder, port, freePort());
        brokerProcess = broker.start(Duration.ofMinutes(1));
        index = new Wire(ELASTICSEARCH.getHost(), ELASTICSEARCH.getPort());
        events = new Events("localhost:" + port, NAMESPACE);
        service = RunningSearch.start(
                TestServers.postgres("outage"),
                "localhost:" + port,
                "http://localhost:" + index.port(),
                NAMESPACE,
                Map.of());
        client = service.client();
        client.awaitAllRead();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        events.close();
        index.close();
        brokerProcess.destroyForcibly().waitFor();
    }

    @AfterEach
    void mend() {
        index.mend();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void publish(String word, int from, int to) {
        events.sendAll(IntStream.range(from, to)
                .mapToObj(i -> {
                    var id = UUID.randomUUID();
                    return events.record(
                            "directory.actor",
                            "published",
                            id.toString(),
                            "2",
                            States.actor(id, 2, word + " " + i).json());
                })
                .toList());
    }

    private static String figure(String name) {
        return client.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("samlingsplats_projection_" + name + " ")
                        || line.startsWith("samlingsplats_projection_" + name + "{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("");
    }

    @Test
    void whileTheIndexIsAwaySearchSaysSoAndAfterwardsNothingIsMissing() {
        publish("Frånvarö", 0, 5);
        client.awaitTotal("q=" + SearchClient.encoded("frånvarö"), 5);

        index.cut();
        publish("Frånvarö", 5, 40);

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var refused = client.get("/api/search?q=x");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(refused.body()).contains("\"search-unavailable\"").doesNotContain("Exception");
        });
        assertThat(client.get("/api/search/suggest?q=fr").statusCode()).isEqualTo(503);
        var page = client.get("/sok?q=x");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Svarar inte just nu");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var status = client.status();
            assertThat(status.path("failed").asString()).isEqualTo("search-unavailable");
            assertThat(status.path("lag").asLong()).isPositive();
            assertThat(status.path("behindSeconds").asDouble()).isPositive();
        });

        index.mend();

        client.awaitTotal("q=" + SearchClient.encoded("frånvarö"), 40);
        client.awaitAllRead();
        assertThat(client.deadLetters()).isEmpty();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(client.status().path("failed").isNull()).isTrue();
            assertThat(figure("lag")).isEqualTo("0.0");
            assertThat(figure("behind_seconds")).isEqualTo("0.0");
            assertThat(figure("dead_letters")).isEqualTo("0.0");
            assertThat(figure("freshness_seconds_count")).isNotIn("", "0", "0.0");
        });
    }

    @Test
    void anIndexThatMayNotBeWrittenIsWaitedFor() throws Exception {
        publish("Låsby", 0, 1);
        client.awaitTotal("q=" + SearchClient.encoded("låsby"), 1);
        block(true);

        publish("Låsby", 1, 4);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.status().path("lag").asLong() > 0);
        assertThat(client.search("q=" + SearchClient.encoded("låsby"))
                        .at("/total/value")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.deadLetters()).isEmpty();

        block(false);
        client.awaitTotal("q=" + SearchClient.encoded("låsby"), 4);
        assertThat(client.deadLetters()).isEmpty();
    }

    private static void block(boolean on) throws Exception {
        var name = client.generation("ACTIVE").orElseThrow().path("index").asString();
        var request = HttpRequest.newBuilder(ELASTICSEARCH.resolve("/" + name + "/_settings"))
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("index.blocks.write", on))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whenTheBrokerIsKilledSearchAnswersAndReadingGoesOnAfterwards() throws Exception {
        publish("Mäklaröd", 0, 3);
        client.awaitTotal("q=" + SearchClient.encoded("mäklaröd"), 3);
        client.awaitAllRead();

        brokerProcess.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(client.search("q=" + SearchClient.encoded("mäklaröd"))
                        .at("/total/value")
                        .asInt())
                .isEqualTo(3);
        var refused = client.operate("GET", "/generations");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("\"events-unavailable\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.status().path("failed").asString().equals("events-unavailable"));

        brokerProcess = broker.start(Duration.ofMinutes(1));
        publish("Mäklaröd", 3, 10);
        client.awaitTotal("q=" + SearchClient.encoded("mäklaröd"), 10);
        client.awaitAllRead();
    }

    @Test
    void anIndexThatIsGoneIsBuiltAgainFromTheTopics() throws Exception {
        publish("Åter", 0, 3);
        client.awaitTotal("q=" + SearchClient.encoded("åter"), 3);
        var name = client.generation("ACTIVE").orElseThrow().path("index").asString();

        var request = HttpRequest.newBuilder(ELASTICSEARCH.resolve("/" + name))
                .DELETE()
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);

        client.awaitTotal("q=" + SearchClient.encoded("åter"), 3);
        assertThat(client.generation("ACTIVE").orElseThrow().path("index").asString())
                .isNotEqualTo(name);
        assertThat(client.deadLetters()).isEmpty();
    }
}
