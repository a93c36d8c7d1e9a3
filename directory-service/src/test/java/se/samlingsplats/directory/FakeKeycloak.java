package se.samlingsplats.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The two operations of Keycloak that are used, in place of the server: token and users. */
public final class FakeKeycloak {

    public static final String SECRET = "a secret of the test";
    public final Set<String> users = new ConcurrentSkipListSet<>();
    public final AtomicInteger failures = new AtomicInteger();

    private final HttpServer server;

    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/test/protocol/openid-connect/token", this::token);
        server.createContext("/admin/realms/test/users", this::users);
        server.start();
    }

    public String realm() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/test";
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var known = form.contains("client_id=user-admin") && form.contains(SECRET.replace(' ', '+'));
        answer(exchange, known ? 200 : 401, "{\"access_token\": \"t\", \"expires_in\": 60}");
    }

    private void users(HttpExchange exchange) throws IOException {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 500, "{}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            var path = exchange.getRequestURI().getPath();
            var there = users.remove(path.substring(path.lastIndexOf('/') + 1));
            answer(exchange, there ? 204 : 404, there ? "" : "{}");
        } else {
            var first = exchange.getRequestURI().getQuery().contains("first=0");
            var all = first ? users : Set.<String>of();
            answer(
                    exchange,
                    200,
                    all.stream().map(id -> "{\"id\": \"" + id + "\"}").collect(Collectors.joining(",", "[", "]")));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
