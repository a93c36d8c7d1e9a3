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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Q4, one part: a search at the service beside the very question it asks Elasticsearch, sent there directly. */
final class SearchLatency implements Measured {
    private static final int QUERIES = 200;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(6, 2) + " minutes");
        int number = scale.of(100_000, 5_000);
        try (var house = new SearchHouse()) {
            var actors = new GeneratedActors(scale.seed());
            house.fill(actors, number);
            house.call("POST", "/" + house.alias + "/_forcemerge?max_num_segments=5", "");
            var queries = Stream.generate(actors::query).limit(QUERIES).toList();
            var bodies = overheard(house, queries);
            var service = requests(queries.stream().map(q -> HttpRequest.newBuilder(house.searchAddress(q))));
            var raw = requests(bodies.stream().map(body -> HttpRequest.newBuilder(
                            URI.create(house.elasticsearch + "/" + house.alias + "/_search"))
                    .header("content-type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
            int rate = scale.of(20, 10);
            report.figure(
                    "Q4",
                    "cold: p99 ms at the service",
                    "%.1f".formatted(slice(service, rate, 2).percentile(99)));
            slice(service, rate, scale.of(40, 2));
            slice(raw, rate, scale.of(10, 2));
            rounds(scale, report, service, raw, rate);
            report.note(("%d generated actors, %d different questions, %d a second in an open loop. The anchor is the "
                            + "body that the service sent for the same question, overheard on the way.")
                    .formatted(number, QUERIES, rate));
        }
    }

    private static void rounds(Scale scale, Report report, List<HttpRequest> service, List<HttpRequest> raw, int rate) {
        var tails = new Pairs();
        var medians = new Pairs();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var a = slice(service, rate, scale.sliceSeconds());
            var b = slice(raw, rate, scale.sliceSeconds());
            tails.add(a.percentile(99), b.percentile(99));
            medians.add(a.median(), b.median());
        }
        report.figure("Q4", "service, p50 ms", medians.subject().medianInterval(scale.seed()) + "");
        report.figure("Q4", "service, p99 ms", tails.subject().medianInterval(scale.seed()) + "");
        report.figure("Q4", "Elasticsearch alone, p99 ms", tails.anchor().medianInterval(scale.seed()) + "");
        report.atMost("Q4", "search p99 ÷ Elasticsearch alone", tails.ratios().medianInterval(scale.seed()), 2);
        report.figure("Q4", "search p50 ÷ Elasticsearch alone", medians.ratios().medianInterval(scale.seed()) + "");
    }

    /** Lets the service ask through us and keeps what it asks first for each question. */
    private static List<byte[]> overheard(SearchHouse house, List<String> queries) throws IOException {
        var asked = new CopyOnWriteArrayList<byte[]>();
        var between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        between.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        between.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().endsWith("/_search")) {
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
            for (var q : queries) {
                asked.clear();
                house.found(q);
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
                                    address.contains("_bulk") ? "application/x-ndjson" : "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static List<HttpRequest> requests(Stream<HttpRequest.Builder> builders) {
        return builders.map(HttpRequest.Builder::build).toList();
    }

    private static Samples slice(List<HttpRequest> requests, int rate, int seconds) {
        var latencies = new ConcurrentLinkedQueue<Double>();
        OpenLoop.run(rate, seconds, number -> {
            long start = System.nanoTime();
            try {
                var answer = HTTP.send(requests.get(number % requests.size()), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("answered " + answer.statusCode());
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            latencies.add((System.nanoTime() - start) / 1e6);
        });
        return Samples.of(latencies.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
