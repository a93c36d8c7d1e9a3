package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A service is killed in the middle of an import, and another one goes on. */
class ImportKillTest extends ImportServer {

    private static final int ROWS = 12_000;

    @Autowired
    ImportWorker worker;

    @Autowired
    Environment environment;

    @Test
    void anImportOutlivesAKilledServiceWithoutDoingRowsTwice() throws IOException, InterruptedException {
        var profile = csvProfile();
        worker.stop();
        try {
            var run = started(clubs(), profile, false);
            var other = anotherService();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> state(run).path("read").asLong() > 0 || !other.isAlive());
            other.destroyForcibly().waitFor();
            var left = state(run);
            worker.start();
            awaitEnd(run);

            assertThat(left.path("state").asString()).isEqualTo("RUNNING");
            assertThat(left.path("read").asLong()).isBetween(1L, ROWS - 1L);
            assertCounts(state(run), ROWS, 0, 0, 0);
            assertThat(state(run).path("read").asLong()).isEqualTo(ROWS);
            assertThat(history(profile)).isEqualTo(ROWS);
        } finally {
            if (!worker.isRunning()) {
                worker.start();
            }
        }
    }

    /** The same service on the same database, in a process of its own. */
    private Process anotherService() throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "se.samlingsplats.directory.DirectoryApplication",
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=postgres",
                        "--spring.kafka.bootstrap-servers="
                                + environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                        "--samlingsplats.events.relay=false",
                        "--samlingsplats.events.topic-prefix=" + TOPIC_PREFIX))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static byte[] clubs() {
        return ("id,name,website,number,ended\n"
                        + IntStream.rangeClosed(1, ROWS)
                                .mapToObj(i -> "club-" + i + ",Klubb " + i + ",https://klubb" + i + ".example,,")
                                .collect(Collectors.joining("\n")))
                .getBytes(UTF_8);
    }
}
