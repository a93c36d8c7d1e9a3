package se.samlingsplats.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every service that ./run starts, as a process of its own on real servers, with a key set of ours in Keycloak's place. */
final class House implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("\\$\\{PORT\\+(\\d+)}");
    private static final Pattern SECRET = Pattern.compile("\\$\\{[A-Z_]+}");
    /** Fits every secret: the voters' key must be 32 bytes. */
    static final String ANY_SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer keys;
    private final List<Process> processes = new ArrayList<>();
    private final Map<Integer, Integer> ports = new HashMap<>();
    private final Map<String, String> databases = new HashMap<>();
    private final Map<String, Map<String, String>> more;
    private final String prefix = "e2e" + Long.toString(System.nanoTime(), 36) + "-";

    /** @param more environment of single services */
    House(Map<String, Map<String, String>> more) throws IOException {
        this.more = more;
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/", exchange -> {
            var body = TestTokens.keySet().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keys.start();
        open();
    }

    /** The same house on the same data, as after a crash of everything that is ours. */
    void restart() throws IOException {
        stop();
        open();
    }

    private void open() throws IOException {
        var services = services();
        for (var service : services) {
            start(service);
        }
        for (var service : services) {
            var name = service.path("name").asString();
            var health =
                    "http://localhost:" + port(service.path("healthOffset").asInt()) + "/actuator/health/readiness";
            Awaitility.await(name + " is ready, see e2e/target/" + name + ".log")
                    .atMost(Duration.ofMinutes(8))
                    .ignoreExceptions()
                    .failFast("A service has ended", () -> !processes.stream().allMatch(Process::isAlive))
                    .until(() ->
                            send(HttpRequest.newBuilder(URI.create(health))).statusCode() == 200);
        }
    }

    /** The table of ./run, so that a new service is in the journeys by being in the house. */
    private static JsonNode services() throws IOException {
        try (var table = Objects.requireNonNull(House.class.getResourceAsStream("/run/services.json"))) {
            return JsonMapper.shared().readTree(table);
        }
    }

    String address() {
        return "http://localhost:" + port(0);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void start(JsonNode service) throws IOException {
        var name = service.path("name").asString();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("..").resolve(service.path("jar").asString()).toString());
        command.environment().putAll(environment(service));
        Files.createDirectories(Path.of("target"));
        processes.add(command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", name + ".log").toFile()))
                .start());
    }

    private Map<String, String> environment(JsonNode service) {
        var all = new HashMap<String, String>();
        all.put("SERVER_PORT", "" + port(service.path("portOffset").asInt()));
        all.put("SAMLINGSPLATS_ISSUER", TestTokens.ISSUER);
        all.put("SAMLINGSPLATS_JWKS", "http://localhost:" + keys.getAddress().getPort() + "/keys");
        all.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", prefix);
        all.put("SAMLINGSPLATS_SEARCH_INDEX_PREFIX", prefix);
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
        all.put("SPRING_ELASTICSEARCH_URIS", TestServers.elasticsearch());
        if (service.path("database").isString()) {
            all.put(
                    "SPRING_DATASOURCE_URL",
                    databases.computeIfAbsent(service.path("database").asString(), TestServers::postgres));
            all.put("SPRING_DATASOURCE_USERNAME", "postgres");
            all.put("SPRING_DATASOURCE_PASSWORD", "");
        }
        service.path("environment")
                .properties()
                .forEach(each -> all.put(each.getKey(), filled(each.getValue().asString())));
        all.putAll(more.getOrDefault(service.path("name").asString(), Map.of()));
        return all;
    }

    private String filled(String value) {
        var ported = PORT.matcher(value).replaceAll(found -> "" + port(Integer.parseInt(found.group(1))));
        return SECRET.matcher(ported).replaceAll(ANY_SECRET);
    }

    private int port(int offset) {
        return ports.computeIfAbsent(offset, _ -> freePort());
    }

    /** Where everything of this house lies: JDBC addresses, and what its topics and indices begin with. */
    Map<String, String> databases() {
        return databases;
    }

    String prefix() {
        return prefix;
    }

    private void stop() {
        processes.reversed().forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        processes.clear();
    }

    @Override
    public void close() {
        stop();
        keys.stop(0);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
