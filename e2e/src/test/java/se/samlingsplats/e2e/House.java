package se.samlingsplats.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;

/** Every service as a process of its own, on real servers, with a key set of our own in Keycloak's place. */
final class House implements AutoCloseable {

    private static final List<String> SERVICES = List.of("directory", "resource", "dialogue", "search", "gateway");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer keys;
    private final List<Process> processes = new ArrayList<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final String prefix = "e2e" + Long.toString(System.nanoTime(), 36) + "-";

    House() throws IOException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/", exchange -> {
            var body = TestTokens.keySet().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keys.start();
        SERVICES.forEach(service -> ports.put(service, freePort()));
        ports.put("management", freePort());
        for (var service : SERVICES) {
            start(service);
        }
        for (var service : SERVICES) {
            var port = ports.get(service.equals("gateway") ? "management" : service);
            Awaitility.await(service + " is ready, see e2e/target/" + service + ".log")
                    .atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .until(() -> send(HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/actuator/health/readiness")))
                                    .statusCode()
                            == 200);
        }
    }

    String address() {
        return "http://localhost:" + ports.get("gateway");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void start(String service) throws IOException {
        var module = service.equals("gateway") ? service : service + "-service";
        var jar = Path.of("..", module, "target", module + ".jar");
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString());
        var environment = command.environment();
        environment.put("SERVER_PORT", "" + ports.get(service));
        environment.put("SAMLINGSPLATS_ISSUER", TestTokens.ISSUER);
        environment.put(
                "SAMLINGSPLATS_JWKS", "http://localhost:" + keys.getAddress().getPort() + "/keys");
        environment.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", prefix);
        environment.put("SAMLINGSPLATS_SEARCH_INDEX_PREFIX", prefix);
        SERVICES.forEach(other -> environment.put(
                "SAMLINGSPLATS_" + other.toUpperCase(java.util.Locale.ROOT) + "_URL",
                "http://localhost:" + ports.get(other)));
        if (service.equals("gateway")) {
            environment.put("MANAGEMENT_SERVER_PORT", "" + ports.get("management"));
            environment.put("SAMLINGSPLATS_WEB_CLIENT_SECRET", "not-used-here");
        } else {
            environment.put("SPRING_DATASOURCE_URL", TestServers.postgres(service));
            environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
            environment.put("SPRING_DATASOURCE_PASSWORD", "");
            environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
            environment.put("SPRING_ELASTICSEARCH_URIS", TestServers.elasticsearch());
        }
        Files.createDirectories(Path.of("target"));
        processes.add(command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", service + ".log").toFile())
                .start());
    }

    @Override
    public void close() {
        processes.reversed().forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        keys.stop(0);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
