package se.samlingsplats.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samlingsplats.events.OutboxHouse.FAMNA;
import static se.samlingsplats.events.OutboxHouse.FRYSHUSET;
import static se.samlingsplats.events.OutboxHouse.upTo;
import static se.samlingsplats.events.OutboxHouse.versions;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samlingsplats.servers.Kafka;

/** The broker is killed and comes back: a broker of this test's own, since the others share one. */
class OutboxOutageTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenWhileTheBrokerIsAwayIsSentInOrderWhenItIsBack() throws Exception {
        var port = freePort();
        var server = Kafka.server(folder, port, freePort());
        var broker = server.start(Duration.ofMinutes(1));
        try (var house = new OutboxHouse("localhost:" + port)) {
            house.startRelay();
            writeBoth(house, 1, 10);
            await().untilAsserted(() -> assertThat(house.depth()).isZero());
            writeBoth(house, 11, 12);

            broker.destroyForcibly().waitFor();
            writeBoth(house, 13, 20);
            assertThat(house.depth()).isPositive();
            broker = server.start(Duration.ofMinutes(1));
            writeBoth(house, 21, 25);

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(house.depth()).isZero());
            for (var id : new java.util.UUID[] {FRYSHUSET, FAMNA}) {
                assertThat(house.versionsOf(id).stream().distinct()).containsExactlyElementsOf(upTo(25));
                assertThat(house.versionsOf(id)).endsWith(25L);
                assertThat(versions(house.seen(), id).stream().distinct()).containsExactlyElementsOf(upTo(25));
            }
        } finally {
            broker.destroyForcibly().waitFor();
        }
    }

    private static void writeBoth(OutboxHouse house, int from, int to) {
        for (var version = from; version <= to; version++) {
            house.record(FRYSHUSET, version);
            house.record(FAMNA, version);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
