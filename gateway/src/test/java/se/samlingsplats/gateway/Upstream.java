package se.samlingsplats.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service by hand: answers each path as told and remembers what it was asked. */
final class Upstream {

    record Seen(String method, String path, Headers headers, long bytes) {}

    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    final List<Seen> seen = new CopyOnWriteArrayList<>();

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void on(String path, HttpHandler answer) {
        answers.put(path, answer);
    }

    List<Seen> seen(String path) {
        return seen.stream().filter(each -> each.path().equals(path)).toList();
    }

    Seen only(String path) {
        var all = seen(path);
        if (all.size() != 1) {
            throw new AssertionError(path + " was asked " + all.size() + " times");
        }
        return all.getFirst();
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            var path = exchange.getRequestURI().getPath();
            seen.add(new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), bytes));
            var answer = answers.get(path);
            if (answer == null) {
                answer(exchange, 200, "application/json", "{\"at\":\"" + path + "\"}");
            } else {
                answer.handle(exchange);
            }
        }
    }
}
