package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BodyLimitTest extends GatewayTest {

    private static final int KB = 1024;

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedBeforeItIsSent() {
        var answer = send(post("/api/actors/announced", "a".repeat(300 * KB)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
        assertThat(service.seen("/api/actors/announced")).isEmpty();
    }

    @Test
    void aChunkedBodyIsCountedWhileItPasses() {
        var answer = send(chunked("/api/actors/chunked", 300 * KB));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
        assertThat(service.seen("/api/actors/chunked")).allMatch(seen -> seen.bytes() <= 256 * KB);
    }

    @Test
    void aChunkedBodyWithinTheLimitPasses() {
        assertThat(send(chunked("/api/actors/small", 200 * KB)).statusCode()).isEqualTo(200);
        assertThat(service.only("/api/actors/small").bytes()).isEqualTo(200 * KB);
    }

    @Test
    void anUploadStreamsThroughWithoutBeingKeptInMemory() {
        long before = used();
        var answer = send(chunked("/api/imports", 60 * KB * KB));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.seen("/api/imports")).anyMatch(seen -> seen.bytes() == 60L * KB * KB);
        assertThat(used() - before).isLessThan(40L * KB * KB);
    }

    @Test
    void anUploadHasItsOwnLimit() {
        assertThat(send(chunked("/api/imports", 70 * KB * KB)).statusCode()).isEqualTo(413);
    }

    private java.net.http.HttpRequest.Builder chunked(String path, long size) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new Letters(size)));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** As many letters as asked for, of unknown length to the client that sends them. */
    private static final class Letters extends InputStream {

        private long left;

        Letters(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int size = (int) Math.min(most, left);
            Arrays.fill(into, from, from + size, (byte) 'a');
            left -= size;
            return size;
        }
    }
}
