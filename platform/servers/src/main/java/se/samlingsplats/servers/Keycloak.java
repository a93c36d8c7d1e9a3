package se.samlingsplats.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Keycloak from its distribution, built once per machine for our database; who may do what stands in the realm file. */
public final class Keycloak {
    private static final String ARTIFACT = "keycloak-quarkus-dist-";

    private Keycloak() {}

    public static List<String> command(Path home, int port, int databasePort) {
        return List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=jdbc:postgresql://localhost:" + databasePort + "/keycloak",
                "--db-username=postgres",
                "--db-password=",
                "--log-level=warn");
    }

    /** Where it is ready to start; unpacks and builds it the first time. */
    public static Path home(Path log) throws IOException, InterruptedException {
        var archive = Launch.artifact(ARTIFACT);
        var version = archive.getFileName().toString().replace(ARTIFACT, "").replace(".tar.gz", "");
        var home = Unpacked.once(Launch.cache().resolve("keycloak-" + version), target -> untar(archive, target));
        try (var channel = FileChannel.open(
                        home.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var built = home.resolve("built-for-postgres");
            if (lock.isValid() && !Files.exists(built)) {
                build(home, log);
                Files.createFile(built);
            }
        }
        return home;
    }

    public static Map<String, String> environment(List<String> jvmFlags) {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m",
                "JAVA_OPTS_APPEND", String.join(" ", jvmFlags));
    }

    private static void build(Path home, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (builder.start().waitFor() != 0) {
            throw new IOException("Keycloak could not be built; see " + log);
        }
    }

    private static void untar(Path archive, Path target) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(archive));
                var tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName().replaceFirst("^[^/]+/", ""))
                        .normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
