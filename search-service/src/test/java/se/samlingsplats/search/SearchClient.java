package se.samlingsplats.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.samlingsplats.web.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the service, as a visitor or as an operator. */
public record SearchClient(int port) {

    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public JsonNode json(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public JsonNode search(String query) {
        return json("/api/search?" + query);
    }

    public HttpResponse<String> operate(String method, String path) {
        return send(method, "/api/operations/search" + path, "Authorization", TestTokens.bearer("olle", "operator"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Searches until the answer is as it should be. */
    public JsonNode awaitSearch(String query, Predicate<JsonNode> asItShouldBe) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> search(query), asItShouldBe);
    }

    public void awaitTotal(String query, int total) {
        awaitSearch(query, answer -> answer.at("/total/value").asInt() == total);
    }

    /** Every generation, the oldest first. */
    public List<JsonNode> generations() {
        return JSON.readTree(operate("GET", "/generations").body())
                .path("items")
                .valueStream()
                .toList();
    }

    public Optional<JsonNode> generation(String state) {
        return generations().stream()
                .filter(each -> each.path("state").asString().equals(state))
                .findFirst();
    }

    public JsonNode status() {
        return JSON.readTree(operate("GET", "/status").body());
    }

    public List<JsonNode> deadLetters() {
        return JSON.readTree(operate("GET", "/dead-letters?limit=100").body())
                .path("items")
                .valueStream()
                .toList();
    }

    /** Everything sent until now has been read. */
    public void awaitAllRead() {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> generation("ACTIVE").orElseThrow().path("lag").asLong(-1) == 0);
    }
}
