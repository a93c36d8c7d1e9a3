package se.samlingsplats.search;

import java.net.http.HttpResponse;
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
    protected static final JsonMapper JSON = SearchClient.JSON;
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

    protected SearchClient client() {
        return new SearchClient(port);
    }

    protected HttpResponse<String> send(String method, String path, String... headers) {
        return client().send(method, path, headers);
    }

    protected HttpResponse<String> get(String path, String... headers) {
        return client().get(path, headers);
    }

    protected JsonNode json(String path) {
        return client().json(path);
    }

    protected JsonNode search(String query) {
        return client().search(query);
    }

    protected HttpResponse<String> operate(String method, String path) {
        return client().operate(method, path);
    }

    protected static String encoded(String text) {
        return SearchClient.encoded(text);
    }

    protected JsonNode awaitSearch(String query, Predicate<JsonNode> asItShouldBe) {
        return client().awaitSearch(query, asItShouldBe);
    }

    protected void awaitTotal(String query, int total) {
        client().awaitTotal(query, total);
    }
}
