package se.samlingsplats.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Small things that every start of a process needs. */
public final class Launch {

    private Launch() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** This module and what its servers are made of; the list is written by the build and names the local repository. */
    static String classPath() {
        try (InputStream list = Launch.class.getResourceAsStream("/META-INF/servers.classpath")) {
            if (list == null) {
                throw new IllegalStateException("platform-servers was not built by Maven: no list of its libraries");
            }
            return own() + ":" + new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where in the local repository an artifact lies that the servers are unpacked from. */
    static Path artifact(String name) {
        for (var entry : classPath().split(":")) {
            if (Path.of(entry).getFileName().toString().startsWith(name)) {
                return Path.of(entry);
            }
        }
        throw new IllegalStateException("No " + name + " in the list of libraries");
    }

    /** Unpacked servers are kept here: the same for every checkout. */
    public static Path cache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg))
                .resolve("samlingsplats");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks until it holds; gives up when the process has ended or the time is over. */
    public static void await(String what, Duration most, Process process, Condition condition)
            throws IOException, InterruptedException {
        var end = Instant.now().plus(most);
        while (!condition.holds()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("%s ended with exit code %d".formatted(what, process.exitValue()));
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("%s did not answer within %d s".formatted(what, most.toSeconds()));
            }
        }
    }

    private static String own() {
        try {
            return Path.of(Launch.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that becomes true. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
