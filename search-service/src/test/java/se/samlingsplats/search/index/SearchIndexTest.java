package se.samlingsplats.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An index that is short of memory answers strangely; what is searched must not be given up for that. */
class SearchIndexTest {

    private static final String INDEX = "samlingsplats-g1";

    private HttpServer server;
    private Rest5Client client;
    private SearchIndex index;
    private int status;
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        client = Rest5Client.builder(
                        URI.create("http://localhost:" + server.getAddress().getPort()))
                .build();
        index = new SearchIndex(
                new Elasticsearch(client, new JsonMapper()),
                new IndexProperties("", 0, 1_000_000, 5_000),
                new JsonMapper());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void onlyAPlainNoMeansThatAnIndexIsGone() {
        answer(404, "{\"error\": {\"type\": \"index_not_found_exception\"}, \"status\": 404}");
        assertThat(index.exists(INDEX)).isFalse();

        answer(200, "{\"samlingsplats-g1\": {\"aliases\": {\"samlingsplats-g1-write\": {}}}}");
        assertThat(index.exists(INDEX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void anIndexThatCannotSayIsAskedAgainLater(int busy) {
        answer(busy, "{\"error\": {\"type\": \"circuit_breaking_exception\"}}");

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.exists(INDEX));
        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.isSearched(INDEX));
        assertThatExceptionOfType(IndexUnavailable.class)
                .as("what was refused is sent again")
                .isThrownBy(() -> index.write(INDEX, List.of(new BulkLine(new UUID(0, 1), 1, new byte[] {'{', '}'}))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void anEmptyAnswerIsNoListOfAliases(String nothing) {
        answer(200, nothing);

        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.isSearched(INDEX));
    }

    private void answer(int next, String text) {
        status = next;
        body = text;
    }
}
