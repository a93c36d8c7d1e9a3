package se.samlingsplats.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of a vote and nothing else: no cookie, no check, no count. */
final class BareUpsert implements AutoCloseable {
    private static final String UPSERT = """
            INSERT INTO vote (voter, statement_id, dialogue_id, value, important) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (voter, statement_id) DO UPDATE SET value = excluded.value, important = excluded.important
            """;

    private final JdbcClient jdbc;
    private final DialogueHouse.Opened dialogue;
    private final AtomicInteger rows = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final URI address;

    BareUpsert(JdbcClient jdbc, DialogueHouse.Opened dialogue) throws IOException {
        this.jdbc = jdbc;
        this.dialogue = dialogue;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                upsert();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    void direct(int ignored) {
        upsert();
    }

    void overHttp(int ignored) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"vote\":1}"))
                .build();
        try {
            DialogueHouse.answered(request);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void upsert() {
        int number = rows.getAndIncrement();
        int turn = number % dialogue.statements().size();
        jdbc.sql(UPSERT)
                .params(
                        voter(number / dialogue.statements().size()),
                        dialogue.statements().get(turn),
                        dialogue.id(),
                        number % 3 - 1,
                        false)
                .update();
    }

    /** As scattered in the index as the random pseudonyms of voters are. */
    private static UUID voter(long number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number * 0xC2B2AE3D27D4EB4FL);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
