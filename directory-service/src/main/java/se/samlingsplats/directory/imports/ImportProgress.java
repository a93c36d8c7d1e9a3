package se.samlingsplats.directory.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.samlingsplats.directory.imports.ImportController.RunView;

/** Tells whoever follows a run how it goes. Reads the row, so that any replica can tell. */
@Component
class ImportProgress implements DisposableBean {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long EVERY_MILLIS = 500;

    private final ImportRuns runs;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("import-progress").factory());

    ImportProgress(ImportRuns runs) {
        this.runs = runs;
    }

    SseEmitter follow(UUID run) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var follower = new Follower(run, emitter);
        var ticking = clockwork.scheduleWithFixedDelay(follower, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> ticking.cancel(false));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> ticking.cancel(false));
        return emitter;
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }

    private final class Follower implements Runnable {

        private final UUID run;
        private final SseEmitter emitter;
        private @Nullable RunView last;

        Follower(UUID run, SseEmitter emitter) {
            this.run = run;
            this.emitter = emitter;
        }

        @Override
        public void run() {
            try {
                var now = RunView.of(runs.require(run));
                if (!now.equals(last)) {
                    emitter.send(SseEmitter.event().name("progress").data(now, MediaType.APPLICATION_JSON));
                    last = now;
                }
                if (now.state().isOver()) {
                    emitter.complete();
                }
            } catch (IOException | RuntimeException e) {
                emitter.completeWithError(e);
            }
        }
    }
}
