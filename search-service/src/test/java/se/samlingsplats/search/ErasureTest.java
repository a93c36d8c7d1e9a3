package se.samlingsplats.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;

/** What the search does when somebody is erased: what it set aside may have held them; its documents never do. */
class ErasureTest extends SearchServiceTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void unreadableRecordsOfAPersonGoAndTheRestStays() throws Exception {
        var subject = UUID.randomUUID().toString();
        EVENTS.sendAll(List.of(
                EVENTS.record(
                        "directory.actor",
                        "published",
                        UUID.randomUUID().toString(),
                        "2",
                        "{\"who\": \"" + subject + "\" nonsense"),
                EVENTS.record(
                        "directory.actor", "published", UUID.randomUUID().toString(), "2", "{\"other\" nonsense")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters("")).isGreaterThanOrEqualTo(2));
        var all = letters("");
        assertThat(letters(subject)).isOne();
        assertThat(get("/api/me/search", "Authorization", TestTokens.bearer(subject, "member"))
                        .body())
                .contains("directory.actor");

        EVENTS.send("directory.person", "requested", UUID.randomUUID(), 1, """
                {"id": "%s", "version": 1, "subject": "%s", "subjectHash": "%s", "requestedAt": "2026-03-02T08:00:00Z"}""".formatted(
                        UUID.randomUUID(), subject, Subjects.hash(subject)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters(subject)).isZero());
        assertThat(letters("")).isEqualTo(all - 1);
        assertThat(jdbc.sql("SELECT count(*) FROM erasure_ledger WHERE subject_hash = ?")
                        .param(Subjects.hash(subject))
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(everyDocument()).doesNotContain(subject);
    }

    private long letters(String with) {
        return jdbc.sql("SELECT count(*) FROM dead_letter WHERE position(convert_to(?, 'UTF8') in payload) > 0")
                .param(with.isEmpty() ? "nonsense" : with)
                .query(Long.class)
                .single();
    }

    private static String everyDocument() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        TestServers.elasticsearch() + "/" + NAMESPACE + "*/_search?size=10000"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
