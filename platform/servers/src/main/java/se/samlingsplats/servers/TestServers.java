package se.samlingsplats.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Real servers for tests, started when the first test asks and shared by all modules of a build.
 *
 * <p>They live in a daemon that ends with the Maven process it was started under. With the environment variable
 * {@code TEST_SERVERS_DIR} it is kept there for the next builds instead, until nobody asked for an hour.
 */
public final class TestServers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TestServers() {}

    /** JDBC URL of a new, empty database; user {@code postgres}, no password. */
    public static String postgres(String name) {
        return ask("/postgres?name=" + name);
    }

    /** Bootstrap servers of a broker that several modules share: use topic names of your own. */
    public static String kafka() {
        return ask("/kafka");
    }

    /** Address of an Elasticsearch that several modules share: use index names of your own. */
    public static String elasticsearch() {
        return ask("/elasticsearch");
    }

    private static synchronized String ask(String what) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(daemon().resolve(what))
                            .timeout(Duration.ofMinutes(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("The test servers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI daemon() throws IOException, InterruptedException {
        var owner = owner();
        var dir = Optional.ofNullable(System.getenv("TEST_SERVERS_DIR"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("java.io.tmpdir"), "samlingsplats-test-" + owner.pid()));
        Files.createDirectories(dir);
        try (var channel = FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var address = dir.resolve("address");
            if (lock.isValid() && !answers(address)) {
                start(dir, owner, address);
            }
            return URI.create(Files.readString(address).strip());
        }
    }

    private static boolean answers(Path address) throws InterruptedException {
        try {
            var health = URI.create(Files.readString(address).strip()).resolve("/health");
            return HTTP.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void start(Path dir, ProcessHandle owner, Path address) throws IOException, InterruptedException {
        Files.deleteIfExists(address);
        var kept = System.getenv("TEST_SERVERS_DIR") != null;
        var process = new ProcessBuilder(List.of(
                        Launch.java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        Launch.classPath(),
                        TestServersDaemon.class.getName(),
                        dir.toString(),
                        kept ? "0" : String.valueOf(owner.pid())))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("daemon.log").toFile())
                .start();
        Launch.await("the test servers", Duration.ofMinutes(1), process, () -> Files.exists(address));
    }

    /** The Maven process when there is one, so that the servers outlive the test JVM of one module but not the build. */
    private static ProcessHandle owner() {
        var oldestJava = ProcessHandle.current();
        for (var next = oldestJava.parent(); next.isPresent(); next = next.get().parent()) {
            if (next.get()
                    .info()
                    .command()
                    .filter(command -> command.endsWith("/java"))
                    .isPresent()) {
                oldestJava = next.get();
            }
        }
        return oldestJava;
    }
}
