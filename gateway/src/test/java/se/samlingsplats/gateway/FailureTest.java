package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FailureTest extends GatewayTest {

    @BeforeEach
    void everythingAnswers() {
        breaking.hangUps.set(0);
        breaking.calls.set(0);
    }

    @Test
    void aServiceThatIsDownIsAProblemWithAHintWhenToComeBack() {
        var answer = send(to("/api/resources/1"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"service-unavailable\"").doesNotContain("Exception", "localhost");
        assertThat(header(answer, "Retry-After")).isNotEmpty();
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aWriteToAServiceThatIsDownIsNeverAnsweredWithSuccess() {
        assertThat(send(post("/api/resources", "{}")).statusCode()).isEqualTo(503);
    }

    @Test
    void aPageThatCannotBeFetchedIsASmallPageInBothLanguages() {
        service.on("/trasig", exchange -> exchange.close());
        var answer = send(to("/trasig").header("Accept", "text/html,application/xhtml+xml"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("lang=\"sv\"", "lang=\"en\"");
    }

    @Test
    void aSlowServiceIsATimeOut() {
        var over = new CountDownLatch(1);
        service.on("/api/actors/slow", exchange -> waitFor(over));
        var answer = send(to("/api/actors/slow"));
        over.countDown();
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("service-timeout");
    }

    @Test
    void readingIsTriedTwiceMore() {
        breaking.hangUps.set(2);
        assertThat(send(to("/api/dialogues/1")).statusCode()).isEqualTo(200);
        assertThat(breaking.calls).hasValue(3);
    }

    @Test
    void aRetriedCallIsNotCountedAsUnderWayForEver(@Autowired MeterRegistry meters) {
        breaking.hangUps.set(2);
        send(to("/api/dialogues/1"));
        assertThat(meters.find("http.client.requests.active").longTaskTimers())
                .allMatch(timer -> timer.activeTasks() == 0);
    }

    @Test
    void aWriteIsNeverSentAgain() {
        breaking.hangUps.set(1);
        var answer = send(post("/api/dialogues/1/statements", "{}"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("before you repeat it");
        assertThat(breaking.calls).hasValue(1);
    }

    @Test
    void whatTheServiceRefusesIsPassedOnAndNotRepeated() {
        service.on(
                "/api/actors/stale-etag",
                exchange -> Upstream.answer(exchange, 412, "application/problem+json", "{\"code\":\"stale-version\"}"));
        var answer = send(to("/api/actors/stale-etag"));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo("{\"code\":\"stale-version\"}");
        assertThat(service.seen("/api/actors/stale-etag")).hasSize(1);
    }

    @Test
    void eachEventLeavesAtOnceAndTheStreamOutlivesTheTimeOut() throws Exception {
        var firstSeen = new CountDownLatch(1);
        service.on("/api/imports/7/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitFor(firstSeen);
            exchange.getResponseBody().write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
        });
        var request =
                to("/api/imports/7/events").header("Accept-Encoding", "gzip").build();
        var answer = browser.send(request, BodyHandlers.ofInputStream());
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: one");
            firstSeen.countDown();
            lines.readLine();
            assertThat(lines.readLine()).isEqualTo("data: two");
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
