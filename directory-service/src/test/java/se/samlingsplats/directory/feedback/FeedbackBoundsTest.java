package se.samlingsplats.directory.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.IdempotencyKeys;

/** How much is taken in, and how long it is kept. */
class FeedbackBoundsTest extends FeedbackServer {

    @Autowired
    private FeedbackTable table;

    @Autowired
    private FeedbackService service;

    @Autowired
    private FeedbackLetters letters;

    @Autowired
    private FeedbackProperties properties;

    @Autowired
    private FeedbackCleanup cleanup;

    @Autowired
    private IdempotencyKeys keys;

    @Test
    void aScriptIsStoppedAndAPersonBehindTheSameAddressGetsThroughAfterALittleWork() {
        for (var number = 0; number < 60; number++) {
            assertThat(send(body(null, WORDS), NOBODY, "192.0.2.77")).hasStatus(HttpStatus.ACCEPTED);
        }

        var refused = send(body(null, WORDS), NOBODY, "192.0.2.77");

        refused(refused, HttpStatus.TOO_MANY_REQUESTS, "too-many-proposals");
        assertThat(Integer.parseInt(String.valueOf(refused.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 600);
        assertThat(rows("feedback")).hasSize(60).noneMatch(row -> row.contains("192.0.2.77"));
        assertThat(send(body(null, WORDS), NOBODY, "192.0.2.78")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(proven(solved(refused.getResponse().getHeader("Samlingsplats-Puzzle"))))
                .hasStatus(HttpStatus.ACCEPTED);
    }

    @Test
    void whatCannotBeReadIsNotReceived() {
        var small = new FeedbackService(table, letters, keys, new FeedbackProperties(1, properties.keepHandled()), now);
        var sent = new NewFeedback(FeedbackKind.OTHER, null, "Hej", null, null);
        transaction.executeWithoutResult(it -> small.receive(sent, null, Caller.anonymous()));

        assertThatExceptionOfType(FeedbackProblem.QueueFull.class)
                .isThrownBy(() -> transaction.executeWithoutResult(it -> small.receive(sent, null, Caller.anonymous())))
                .satisfies(full -> assertThat(full.retryAfter()).isEqualTo(Duration.ofHours(1)));

        assertThat(handle(waiting().getFirst(), 1, null)).hasStatusOk();
        transaction.executeWithoutResult(it -> small.receive(sent, null, Caller.anonymous()));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatWasHandledIsDeletedAfterHalfAYearAndNotSooner() {
        handle(received(FRIDA), 1, "Tack, Frida");
        var waits = received("greta@example.org");

        now.moment = now.moment.plus(Duration.ofDays(180));
        cleanup.tidy();
        assertThat(rows("feedback")).hasSize(2);

        now.moment = now.moment.plusSeconds(1);
        cleanup.tidy();
        assertThat(rows("feedback")).hasSize(1).noneMatch(row -> row.contains("rida"));
        assertThat(text(waiting().getFirst(), "id")).isEqualTo(text(waits, "id"));
    }

    @Test
    void whoIsErasedIsForgottenHereWhetherAnsweredOrNot() {
        handle(received(FRIDA), 1, "Tack, Frida");
        received("Frida@Example.org");
        var other = received("greta@example.org");

        transaction.executeWithoutResult(it -> service.forget(FRIDA));

        assertThat(waiting()).hasSize(1);
        assertThat(rows("feedback")).hasSize(1).allMatch(row -> row.contains(text(other, "id")));
    }

    private MvcTestResult proven(String proof) {
        return request(HttpMethod.POST, "/api/feedback", NOBODY)
                .header("Samlingsplats-Client", "192.0.2.77")
                .header("Samlingsplats-Proof", proof)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(null, WORDS))
                .exchange();
    }

    /** As a browser does it. */
    private static String solved(String puzzle) {
        var bits = Integer.parseInt(puzzle.substring(0, puzzle.indexOf('.')));
        var number = 0;
        while (zeroBits(puzzle + ":" + number) < bits) {
            number++;
        }
        return puzzle + ":" + number;
    }

    private static int zeroBits(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return 256 - new BigInteger(1, hash).bitLength();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
