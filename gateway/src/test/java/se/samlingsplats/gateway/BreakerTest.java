package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A gateway of its own, so that an open circuit is nobody else's. */
@TestPropertySource(properties = "samlingsplats.gateway.access-log=true")
class BreakerTest extends GatewayTest {

    @AfterEach
    void everythingAnswers() {
        breaking.hangUps.set(0);
        breaking.calls.set(0);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndAskedAgainLater() {
        breaking.calls.set(0);
        breaking.hangUps.set(1_000);
        var spared = untilTheServiceIsSpared();
        assertThat(spared.statusCode()).isEqualTo(503);
        assertThat(spared.body()).contains("\"code\":\"service-unavailable\"", "nothing was changed");
        assertThat(header(spared, "Retry-After")).isNotEmpty();
        assertThat(send(to("/api/actors/1")).statusCode())
                .as("others are not concerned")
                .isEqualTo(200);

        breaking.hangUps.set(0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(send(to("/api/dialogues/1")).statusCode()).isEqualTo(200));
        assertThat(send(post("/api/dialogues/1/statements", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAServiceRefusesOpensNoCircuit() {
        service.on(
                "/api/actors/refused",
                exchange -> Upstream.answer(exchange, 422, "application/problem+json", "{\"code\":\"no\"}"));
        for (int i = 0; i < 30; i++) {
            assertThat(send(post("/api/actors/refused", "{}")).statusCode()).isEqualTo(422);
        }
        assertThat(send(to("/api/actors/1")).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadMayTakeLongerThanAnyOtherRequest() {
        var never = new CountDownLatch(1);
        service.on("/api/imports", exchange -> {
            waitFor(never);
            Upstream.answer(exchange, 202, "application/json", "{}");
        });
        try {
            assertThat(send(post("/api/imports", "{}")).statusCode()).isEqualTo(202);
        } finally {
            service.on("/api/imports", exchange -> Upstream.answer(exchange, 200, "application/json", "{}"));
        }
    }

    /** The first answer that the service had no part in. */
    private HttpResponse<String> untilTheServiceIsSpared() {
        for (int i = 0; i < 40; i++) {
            var before = breaking.calls.get();
            var answer = send(post("/api/dialogues/1/statements", "{}"));
            assertThat(answer.statusCode()).isEqualTo(503);
            if (breaking.calls.get() == before) {
                assertThat(before).as("a few failures are no reason").isGreaterThanOrEqualTo(10);
                return answer;
            }
        }
        throw new AssertionError("The circuit never opened");
    }

    /** Longer than the second that the tests' other routes have. */
    private static void waitFor(CountDownLatch never) {
        try {
            assertThat(never.await(1_500, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
