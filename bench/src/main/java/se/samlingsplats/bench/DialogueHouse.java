package se.samlingsplats.bench;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built dialogue-service in a process of its own, with a database and topics of its own. */
final class DialogueHouse implements AutoCloseable {
    static final List<String> FLAGS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
    private static final List<String> READ = List.of(
            "directory.person", "directory.actor", "directory.need", "directory.membership", "resource.resource");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    final JdbcClient jdbc;
    private final Issuer issuer = Issuer.start();
    private final String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";
    private final HikariDataSource pool = new HikariDataSource();
    private final ServiceProcess service;

    /** @param more settings of the service, as environment variables */
    DialogueHouse(Map<String, String> more) throws Exception {
        var url = TestServers.postgres("bench");
        createTopics();
        var environment = new HashMap<>(issuer.environment());
        environment.put("SPRING_DATASOURCE_URL", url);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
        environment.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", prefix);
        environment.put("SAMLINGSPLATS_EVENTS_RELAY", "false");
        // In an open loop a wait is a latency, not a failure.
        environment.put("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "60000");
        environment.putAll(more);
        service = ServiceProcess.jar("dialogue-service", environment, FLAGS);
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        jdbc = JdbcClient.create(pool);
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            admin.createTopics(READ.stream()
                            .map(name -> new NewTopic(prefix + name, Optional.of(1), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** A dialogue that is open, with this many statements. */
    Opened opened(int statements) throws IOException, InterruptedException, JOSEException {
        var texts = new ArrayList<Map<String, Object>>();
        for (int number = 1; number <= statements; number++) {
            texts.add(Map.of("texts", Map.of("sv", "Påstående nummer " + number + " om hur det ska finansieras.")));
        }
        var draft =
                post("/api/dialogues", Map.of("questions", Map.of("sv", "Hur finansieras det?"), "statements", texts));
        var path = "/api/dialogues/" + draft.path("id").asString();
        send(request(path + "/open").header("If-Match", "\"1\"").header("Authorization", issuer.bearer("curator")), "");
        var shown = JSON.readTree(
                HTTP.send(request(path + "/statements?limit=100").GET().build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        return new Opened(
                UUID.fromString(draft.path("id").asString()),
                shown.path("items")
                        .valueStream()
                        .map(each -> UUID.fromString(each.path("id").asString()))
                        .toList());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException, JOSEException {
        return send(request(path).header("Authorization", issuer.bearer("curator")), JSON.writeValueAsString(body));
    }

    void step(String path, long version, String body) throws IOException, InterruptedException, JOSEException {
        send(
                request(path)
                        .header("Authorization", issuer.bearer("curator"))
                        .header("If-Match", "\"" + version + "\""),
                body);
    }

    void put(String path, String role, Object body) throws IOException, InterruptedException, JOSEException {
        answered(request(path)
                .header("Authorization", issuer.bearer(role))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path));
    }

    private static JsonNode send(HttpRequest.Builder request, String body) throws IOException, InterruptedException {
        var answer = answered(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return JSON.readTree(answer.body());
    }

    /** @throws IllegalStateException unless it went well */
    static HttpResponse<String> answered(HttpRequest request) throws IOException, InterruptedException {
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    record Opened(UUID id, List<UUID> statements) {}

    @Override
    public void close() {
        service.close();
        pool.close();
        issuer.close();
    }
}
