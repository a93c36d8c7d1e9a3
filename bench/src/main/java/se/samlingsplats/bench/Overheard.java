package se.samlingsplats.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What the service asks Elasticsearch: the anchor is the very same question, sent there directly. */
final class Overheard {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Overheard() {}

    /** Lets the service ask through us and keeps what it asks first for each question. */
    static List<byte[]> of(SearchHouse house, String path, List<Supplier<HttpRequest>> questions) throws IOException {
        var asked = new CopyOnWriteArrayList<byte[]>();
        var between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        between.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        between.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().endsWith(path)) {
                asked.add(body);
            }
            var answer = forward(house.elasticsearch + exchange.getRequestURI(), exchange.getRequestMethod(), body);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.getResponseHeaders().add("x-elastic-product", "Elasticsearch");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        between.start();
        try {
            house.restart("http://localhost:" + between.getAddress().getPort());
            var bodies = new ArrayList<byte[]>();
            for (var question : questions) {
                asked.clear();
                house.answer(question.get());
                bodies.add(asked.getFirst());
            }
            return bodies;
        } finally {
            house.restart(house.elasticsearch);
            between.stop(0);
        }
    }

    private static HttpResponse<byte[]> forward(String address, String method, byte[] body) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header(
                                    "content-type",
                                    address.contains("_bulk") || address.contains("_msearch")
                                            ? "application/x-ndjson"
                                            : "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
