package se.samlingsplats.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void everyDatabaseAskedForIsNewAndEmpty() throws Exception {
        var first = TestServers.postgres("lonnen");
        var second = TestServers.postgres("lonnen");

        assertThat(first).isNotEqualTo(second);
        try (var connection = DriverManager.getConnection(first);
                var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void theBrokerIsStartedOnceAndAnswers() {
        assertThat(TestServers.kafka()).matches("localhost:\\d+").isEqualTo(TestServers.kafka());
    }

    @Test
    void elasticsearchIsTheRealOne() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServers.elasticsearch()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"number\" : \"9.4.3\"");
    }
}
