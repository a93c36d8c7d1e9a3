package se.samlingsplats.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with real servers behind it; topics and indices of its own. One context for all tests that extend it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Configuration.class)
public abstract class SearchServiceTest {

    protected static final String NAMESPACE = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    protected static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DATABASE = TestServers.postgres("search");
    protected static final Events EVENTS = new Events(TestServers.kafka(), NAMESPACE);

    @Value("${local.server.port}")
    protected int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        register(registry, DATABASE, TestServers.elasticsearch(), NAMESPACE, NAMESPACE);
    }

    public static void register(
            DynamicPropertyRegistry registry, String database, String elasticsearch, String topics, String indices) {
        registry.add("spring.datasource.url", () -> database);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
        registry.add("spring.kafka.bootstrap-servers", TestServers::kafka);
        registry.add("spring.elasticsearch.uris", () -> elasticsearch);
        registry.add("samlingsplats.events.topic-prefix", () -> topics);
        registry.add("samlingsplats.search.index.prefix", () -> indices);
        registry.add("samlingsplats.search.tick", () -> "100ms");
        registry.add("samlingsplats.search.metrics", () -> "200ms");
        registry.add("samlingsplats.search.projection.consumers", () -> "1");
        registry.add("server.port", () -> "0");
    }

    protected HttpResponse<String> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    protected JsonNode json(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    protected JsonNode search(String query) {
        return json("/api/search?" + query);
    }

    protected HttpResponse<String> operate(String method, String path) {
        return send(method, "/api/operations/search" + path, "Authorization", TestTokens.bearer("olle", "operator"));
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Searches until the answer is as it should be. */
    protected JsonNode awaitSearch(String query, Predicate<JsonNode> asItShouldBe) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> search(query), asItShouldBe);
    }

    protected void awaitTotal(String query, int total) {
        awaitSearch(query, answer -> answer.at("/total/value").asInt() == total);
    }
}
