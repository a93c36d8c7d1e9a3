package se.samlingsplats.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built search-service in a process of its own, with servers, topics and an index prefix of its own. */
final class SearchHouse implements AutoCloseable {
    static final String TOPIC = "directory.actor";
    static final String OFFERS = "directory.offer";
    static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    final String kafka = TestServers.kafka();
    final String elasticsearch = TestServers.elasticsearch();
    final String topicPrefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";
    final String alias = topicPrefix.replace(".", "-") + "samlingsplats";
    private final String database = TestServers.postgres("bench");
    final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
    private ServiceProcess service;

    SearchHouse() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(topic(TOPIC), topic(OFFERS))).all().get();
        }
        service = start(elasticsearch);
        Waiting.until("the first index is there", () -> count("state = 'ACTIVE' AND index_made") == 1);
    }

    /** What any loader answers with a pause; the service's own does too. */
    static final class Busy extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(message);
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(topicPrefix + name, Optional.of(6), Optional.empty());
    }

    /** The same service again, which reaches Elasticsearch by another address. */
    void restart(String address) throws IOException {
        service.close();
        service = start(address);
    }

    private ServiceProcess start(String address) throws IOException {
        return ServiceProcess.jar(
                "search-service",
                new HashMap<>(Map.of(
                        "SPRING_DATASOURCE_URL", database,
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka,
                        "SPRING_ELASTICSEARCH_URIS", address,
                        "SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", topicPrefix,
                        "SAMLINGSPLATS_SEARCH_INDEX_PREFIX", topicPrefix.replace(".", "-"))),
                FLAGS);
    }

    int count(String condition) {
        return jdbc.sql("SELECT count(*) FROM generation WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    void fill(GeneratedActors actors, int number) throws ExecutionException, InterruptedException {
        fill(TOPIC, () -> actors.next(1), number);
    }

    /** Sends generated states past the outbox and waits until all are found. */
    void fill(String topic, Supplier<Map<String, Object>> states, int number)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "linger.ms", "5", "batch.size", "131072");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (int i = 0; i < number; i++) {
                sent.add(producer.send(event(topic, states.get())));
            }
            for (var each : sent) {
                each.get();
            }
        }
        Waiting.until("all are found", Duration.ofMinutes(10), Duration.ofMillis(500), () -> {
            call("POST", "/" + alias + "/_refresh", "");
            return call("GET", "/" + alias + "/_count", "").path("count").asLong() >= number;
        });
    }

    private ProducerRecord<String, byte[]> event(String topic, Map<String, Object> state) {
        var made = new ProducerRecord<>(
                topicPrefix + topic, String.valueOf(state.get("id")), JSON.writeValueAsBytes(state));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "urn:samlingsplats:bench",
                        "ce_type",
                        "se.samlingsplats." + topic + ".published.v1",
                        "ce_subject",
                        made.key(),
                        "ce_time",
                        "2026-03-03T08:00:00Z",
                        "ce_aggregateversion",
                        String.valueOf(state.get("version")),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> made.headers().add(name, value.getBytes(UTF_8)));
        return made;
    }

    HttpRequest search(String q) {
        return HttpRequest.newBuilder(serviceAddress("/api/search?q=" + URLEncoder.encode(q, UTF_8)))
                .build();
    }

    HttpRequest support(String answers) {
        return HttpRequest.newBuilder(serviceAddress("/api/search/support"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(answers))
                .build();
    }

    private URI serviceAddress(String path) {
        return URI.create("http://localhost:" + service.port() + path);
    }

    /** A question to Elasticsearch itself. */
    HttpRequest raw(String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create(elasticsearch + "/" + alias + path))
                .header("content-type", path.equals("/_msearch") ? "application/x-ndjson" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    JsonNode answer(HttpRequest request) {
        return read(request);
    }

    JsonNode call(String method, String path, String body) {
        return call(method, path, body.getBytes(UTF_8));
    }

    JsonNode call(String method, String path, byte[] body) {
        return read(HttpRequest.newBuilder(URI.create(elasticsearch + path))
                .header("content-type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static JsonNode read(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 429) {
                throw new Busy(request.uri() + " has too much to do");
            }
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every document as the index holds it. */
    List<byte[]> documents(String index) {
        var all = new ArrayList<byte[]>();
        var page = call("POST", "/" + index + "/_search?scroll=2m", "{\"size\":2000,\"sort\":[\"_doc\"]}");
        while (!page.at("/hits/hits").isEmpty()) {
            page.at("/hits/hits").forEach(hit -> all.add(line(hit)));
            var more = JSON.writeValueAsString(
                    Map.of("scroll", "2m", "scroll_id", page.path("_scroll_id").asString()));
            page = call("POST", "/_search/scroll", more);
        }
        return all;
    }

    /** As a bulk request has it: what to do, then the document. */
    private static byte[] line(JsonNode hit) {
        return ("{\"index\":{\"_id\":\"" + hit.path("_id").asString() + "\"}}\n" + hit.path("_source") + "\n")
                .getBytes(UTF_8);
    }

    String activeIndex() {
        return jdbc.sql("SELECT index_name FROM generation WHERE state = 'ACTIVE'")
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        service.close();
        call("GET", "/_cat/indices/" + alias + "-*?format=json&h=index", "")
                .forEach(each -> call("DELETE", "/" + each.path("index").asString(), ""));
    }
}
