package se.samlingsplats.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A built service in a process of its own, or any other command that listens on a port. */
record ServiceProcess(Process process, int port, double secondsToReady) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** From the built jar, with the flags of production unless others are given. */
    static ServiceProcess jar(String module, Map<String, String> environment, List<String> flags) throws IOException {
        var jar = Path.of(module, "target", module + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: mvn package -DskipTests");
        }
        int port = freePort();
        int management = freePort();
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", "" + port);
        builder.environment().put("MANAGEMENT_SERVER_PORT", "" + management);
        var log = Path.of("bench", "target", module + "-" + port + ".log").toFile();
        return started(builder, log, port, "http://localhost:" + management + "/actuator/health/readiness");
    }

    static ServiceProcess command(int port, String... command) throws IOException {
        return started(new ProcessBuilder(command), new File("/dev/null"), port, "http://localhost:" + port + "/");
    }

    long[] pids() {
        var all = new ArrayList<>(List.of(process.toHandle()));
        process.descendants().forEach(all::add);
        return all.stream().mapToLong(ProcessHandle::pid).toArray();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServiceProcess started(ProcessBuilder builder, File log, int port, String health)
            throws IOException {
        long start = System.nanoTime();
        var process = builder.redirectOutput(log).redirectErrorStream(true).start();
        Waiting.until(String.join(" ", builder.command()) + " answers", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(builder.command() + " ended with " + process.exitValue());
            }
            return answers(health);
        });
        return new ServiceProcess(process, port, (System.nanoTime() - start) / 1e9);
    }

    private static boolean answers(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
