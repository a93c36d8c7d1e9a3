package se.samlingsplats.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** A new generation takes over only when it lags behind in nothing, and there are many more documents than a request holds. */
class VersionsTest {

    private static final int AT_ONCE = 2;

    private final String prefix = "versions-" + UUID.randomUUID() + "-";
    private final String old = prefix + "samlingsplats-g1";
    private final String next = prefix + "samlingsplats-g2";
    private Rest5Client client;
    private SearchIndex index;
    private Versions versions;

    @BeforeEach
    void start() {
        var json = new JsonMapper();
        client = Rest5Client.builder(URI.create(TestServers.elasticsearch())).build();
        var elasticsearch = new Elasticsearch(client, json);
        var properties = new IndexProperties(prefix, 0, 1_000_000, AT_ONCE);
        index = new SearchIndex(elasticsearch, properties, json);
        versions = new Versions(elasticsearch, index, properties);
        index.make(old, true);
        index.make(next, false);
    }

    @AfterEach
    void stop() throws IOException {
        index.remove(old);
        index.remove(next);
        client.close();
    }

    @Test
    void whatIsMissingOrOlderIsFoundOnEveryPage() {
        write(old, shown(1, 5), shown(2, 5), shown(3, 5), shown(4, 5), shown(5, 5), shown(6, 5), shown(7, 5));
        write(next, shown(1, 4), shown(2, 5), shown(4, 6), shown(5, 5), shown(6, 5), shown(7, 4));

        assertThat(versions.olderIn(next, old)).isEqualTo(Map.of(id(1), 5L, id(3), 5L, id(7), 5L));
    }

    @Test
    void whatIsHiddenMayBeMissingButNotShown() {
        write(old, hidden(1, 5), hidden(2, 5), shown(3, 5));
        write(next, shown(2, 4), hidden(3, 6));

        assertThat(versions.olderIn(next, old)).isEqualTo(Map.of(id(2), 5L));
    }

    @Test
    void onlyWhatWasAskedForIsLookedAtAgain() {
        write(old, shown(1, 5), shown(2, 5), shown(3, 5), shown(4, 9));
        write(next, shown(1, 5), shown(2, 4), shown(4, 1));

        assertThat(versions.stillOlder(next, Map.of(id(1), 5L, id(2), 5L, id(3), 5L)))
                .isEqualTo(Map.of(id(2), 5L, id(3), 5L));
        assertThat(versions.stillOlder(next, Map.of())).isEmpty();
    }

    @Test
    void anIndexThatIsGoneIsNoIndexWithoutDifferences() {
        write(old, shown(1, 5), shown(2, 5), shown(3, 5));
        index.remove(next);

        assertThatExceptionOfType(IndexRefusal.class).isThrownBy(() -> versions.olderIn(next, old));
    }

    private void write(String name, SearchDocument... documents) {
        assertThat(index.write(name, Arrays.stream(documents).map(index::line).toList()))
                .as("all are accepted")
                .allMatch(String::isEmpty);
    }

    private static SearchDocument shown(int number, long version) {
        return new DocumentBuilder(new UUID(0, number), version, "actor").build(false);
    }

    private static SearchDocument hidden(int number, long version) {
        return SearchDocument.hidden(new UUID(0, number), version, "actor", null, List.of());
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }
}
