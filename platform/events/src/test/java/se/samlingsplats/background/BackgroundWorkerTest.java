package se.samlingsplats.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(30)
class BackgroundWorkerTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Step NOTHING = () -> {};
    private static final Step FAILURE = () -> {
        throw new IOException("Alma Ek, Storgatan 1");
    };

    private final CountDownLatch never = new CountDownLatch(1);
    private Postman postman = new Postman(LONG);

    @AfterEach
    void letGo() {
        never.countDown();
        postman.stop();
    }

    @Test
    void aWorkerLooksAsSoonAsItIsStarted() {
        postman.start();

        awaitRounds(1);
        assertThat(postman.isRunning()).isTrue();
    }

    @Test
    void itLooksAgainWhenItsPauseIsOver() {
        postman = new Postman(SHORT);
        postman.start();

        awaitRounds(3);
    }

    @Test
    void itIsWokenAtOnceHoweverLongItsPauseIs() {
        postman.start();
        awaitRounds(1);
        postman.wakeUp();

        awaitRounds(2);
    }

    @Test
    void whatBecomesDueDuringARoundIsLookedAtRightAfterIt() {
        postman.next(() -> postman.wakeUp());
        postman.start();

        awaitRounds(2);
    }

    @Test
    void itStopsPromptlyHoweverLongItsPauseIs() {
        postman.start();
        awaitRounds(1);
        postman.stop();

        assertThat(postman.isRunning()).isFalse();
        assertThat(postman.thread.isAlive()).isFalse();
    }

    @Test
    void itStopsWhenItsThreadIsInterrupted() {
        postman.start();
        awaitRounds(1);
        postman.thread.interrupt();

        await().until(() -> !postman.isRunning() && !postman.thread.isAlive());
    }

    @Test
    void whoStopsItWaitsForTheStepAtHandButNotForEver() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        postman = new Postman(LONG, Duration.ofMillis(50));
        postman.next(() -> {
            stuck.countDown();
            never.await();
        });
        postman.start();
        stuck.await();
        postman.stop();

        assertThat(postman.isRunning()).isFalse();
        assertThat(postman.thread.isAlive()).isTrue();
        never.countDown();
        postman.thread.join();
        assertThat(postman.rounds).hasValue(1);
    }

    @Test
    void itStartsAgainAfterwards() {
        postman.start();
        awaitRounds(1);
        postman.stop();
        postman.start();

        awaitRounds(2);
    }

    @Test
    void itGoesOnAfterAFailure() {
        postman = new Postman(SHORT);
        postman.next(FAILURE);
        postman.start();

        awaitRounds(3);
        assertThat(postman.isRunning()).isTrue();
    }

    @Test
    void itPausesAfterAFailureToo() {
        postman.next(FAILURE);
        postman.start();
        awaitRounds(1);

        await().until(() -> postman.thread.getState() == Thread.State.TIMED_WAITING);
        assertThat(postman.rounds).hasValue(1);
    }

    @Test
    void anOutageIsOneLineInTheLogAndTheNextOutageAnother(CapturedOutput output) {
        postman = new Postman(SHORT);
        List.of(FAILURE, FAILURE, FAILURE, NOTHING, FAILURE, FAILURE, NOTHING).forEach(postman::next);
        postman.start();
        awaitRounds(7);
        postman.stop();

        assertThat(output.getAll().split("Letters are later: java.io.IOException", -1))
                .hasSize(3);
    }

    @Test
    void whatAFailureQuotesStaysOutOfTheLog(CapturedOutput output) {
        postman.next(FAILURE);
        postman.start();
        await().until(() -> output.getAll().contains("Letters are later"));

        assertThat(output.getAll()).doesNotContain("Alma", "Storgatan");
    }

    private void awaitRounds(int atLeast) {
        await().until(() -> postman.rounds.get() >= atLeast);
    }

    /** Takes one step a round, nothing after the last. */
    private static final class Postman extends BackgroundWorker {

        private final Queue<Step> steps = new ArrayDeque<>();
        private final AtomicInteger rounds = new AtomicInteger();
        private volatile Thread thread = Thread.currentThread();

        Postman(Duration pause) {
            super("postman", Thread.NORM_PRIORITY, pause, "Letters are later");
        }

        Postman(Duration pause, Duration toStop) {
            super("postman", Thread.NORM_PRIORITY, pause, "Letters are later", toStop);
        }

        void next(Step step) {
            steps.add(step);
        }

        @Override
        protected void work() throws Exception {
            thread = Thread.currentThread();
            var step = steps.poll();
            rounds.incrementAndGet();
            if (step != null) {
                step.take();
            }
        }
    }

    /** What happens in one round. */
    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }
}
