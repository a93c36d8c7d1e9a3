package se.samlingsplats.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Keeps the servers of a build and starts each when it is first asked for. */
final class TestServersDaemon {

    private static final Duration IDLE = Duration.ofMinutes(60);

    private final Path dir;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private volatile Instant lastAsked = Instant.now();

    private TestServersDaemon(Path dir) {
        this.dir = dir;
    }

    static void main(String[] arguments) throws IOException {
        var daemon = new TestServersDaemon(Path.of(arguments[0]).toAbsolutePath());
        var owner = Long.parseLong(arguments[1]);
        Runtime.getRuntime().addShutdownHook(new Thread(daemon::stop));
        daemon.serve();
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(() -> daemon.endWith(owner), 1, 1, TimeUnit.SECONDS);
    }

    private void serve() throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        http.createContext("/", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        var address = dir.resolve("address");
        var half = dir.resolve("address.half");
        Files.writeString(half, "http://127.0.0.1:" + http.getAddress().getPort());
        Files.move(half, address, StandardCopyOption.ATOMIC_MOVE);
    }

    private void endWith(long owner) {
        var ownerGone = owner != 0
                && ProcessHandle.of(owner).filter(ProcessHandle::isAlive).isEmpty();
        if (ownerGone || lastAsked.plus(IDLE).isBefore(Instant.now())) {
            System.exit(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        lastAsked = Instant.now();
        var status = 200;
        var text = "";
        try {
            text = switch (exchange.getRequestURI().getPath()) {
                case "/health" -> "ok";
                case "/postgres" -> database(exchange.getRequestURI().getQuery());
                case "/kafka" -> "localhost:" + get("kafka").port();
                case "/elasticsearch" ->
                    "http://localhost:" + get("elasticsearch").port();
                default -> throw new IllegalArgumentException("no such server");
            };
        } catch (Exception e) {
            status = 500;
            text = String.valueOf(e);
        }
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String database(String query) throws Exception {
        var port = get("postgres").port();
        var name = query.replace("name=", "").replaceAll("[^a-z]", "") + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        Postgres.createDatabase(port, name);
        return Postgres.url(port, name);
    }

    private synchronized Running get(String name) throws IOException, InterruptedException {
        var known = running.get(name);
        if (known != null && known.process().isAlive()) {
            return known;
        }
        var port = Launch.freePort();
        var folder = dir.resolve(name + "-" + port);
        var server =
                switch (name) {
                    case "postgres" -> Postgres.server(folder, port, false);
                    case "kafka" -> Kafka.server(folder, port, Launch.freePort());
                    default -> Elasticsearch.server(folder, port);
                };
        var started = new Running(server.start(Duration.ofMinutes(3)), port, folder);
        running.put(name, started);
        return started;
    }

    private synchronized void stop() {
        running.values().forEach(each -> each.process().destroy());
        for (var each : running.values()) {
            try {
                if (!each.process().waitFor(15, TimeUnit.SECONDS)) {
                    each.process().destroyForcibly();
                }
                Unpacked.delete(each.folder());
            } catch (IOException e) {
                System.err.println("Left behind: " + each.folder());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Running(Process process, int port, Path folder) {}
}
