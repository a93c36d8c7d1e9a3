package se.samlingsplats.search.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;
import se.samlingsplats.search.States;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;

class OperationsTest extends SearchServiceTest {

    @Test
    void progressComesAsAStream() throws Exception {
        client().awaitAllRead();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/operations/search/generations/events"))
                .header("Authorization", TestTokens.bearer("olle", "operator"))
                .timeout(Duration.ofSeconds(20))
                .build();
        var reports = new ArrayList<JsonNode>();
        try (var http = HttpClient.newHttpClient();
                var body = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            while (reports.size() < 2) {
                var line = lines.readLine();
                if (line.startsWith("data:")) {
                    reports.add(JSON.readTree(line.substring(5)));
                }
            }
            http.shutdownNow();
        }

        var active = reports.getLast()
                .path("items")
                .valueStream()
                .filter(each -> each.path("state").asString().equals("ACTIVE"))
                .findFirst()
                .orElseThrow();
        assertThat(active.path("percent").asDouble()).isEqualTo(100);
        assertThat(active.path("lag").asLong()).isZero();
        assertThat(active.path("total").asLong()).isEqualTo(active.path("read").asLong());
    }

    @Test
    void statusHoldsWhatOperatorsAreWarnedBy() {
        var id = UUID.randomUUID();
        EVENTS.send(
                "directory.actor",
                "published",
                id,
                2,
                States.actor(id, 2, "Lägesrapporten").json());
        awaitTotal("q=" + encoded("lägesrapporten"), 1);
        client().awaitAllRead();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var status = client().status();
            assertThat(status.path("generation").asInt()).isPositive();
            assertThat(status.path("documents").asLong()).isPositive();
            assertThat(status.path("lag").asLong()).isZero();
            assertThat(status.path("behindSeconds").asDouble()).isZero();
            assertThat(status.path("freshnessSeconds").asDouble()).isBetween(0.0, 60.0);
            assertThat(status.path("deadLetters").asLong())
                    .isEqualTo(client().deadLetters().size());
            assertThat(status.path("failed").isNull()).isTrue();
        });
    }

    @Test
    void operationsAreForOperatorsAlone() {
        for (var path : List.of("/generations", "/generations/events", "/dead-letters", "/status")) {
            assertThat(get("/api/operations/search" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(get("/api/operations/search" + path, "Authorization", TestTokens.bearer("anna", "curator"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
