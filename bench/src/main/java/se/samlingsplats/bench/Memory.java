package se.samlingsplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import se.samlingsplats.servers.TestServers;

/** O1, one part: what each service takes when idle. The time of a whole start is printed by ./run itself. */
final class Memory implements Measured {
    private static final List<String> FLAGS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(4, 1) + " minutes");
        double sum = 0;
        var services = services();
        if (services.isEmpty()) {
            throw new IllegalStateException("no service is built: mvn package -DskipTests");
        }
        for (var module : services) {
            try (var service = ServiceProcess.jar(module, environment(module), FLAGS)) {
                LockSupport.parkNanos(scale.of(30, 3) * 1_000_000_000L);
                double megabytes =
                        ProcessFigures.residentMegabytes(service.process().pid());
                sum += megabytes;
                report.atMost("O1", module + ", resident when idle", megabytes, 300, "MB");
                report.figure(
                        "O1",
                        module + ", fat jar alone, without AOT cache, ready after s",
                        "%.1f".formatted(service.secondsToReady()));
            }
        }
        report.figure("O1", "own services together, MB", "%.0f".formatted(sum));
        report.note("Flags: `" + String.join(" ", FLAGS) + "`.");
    }

    private static List<String> services() throws IOException {
        try (var folders = Files.list(Path.of(""))) {
            return new ArrayList<>(folders.map(Path::toString)
                    .filter(name -> name.equals("gateway") || name.endsWith("-service"))
                    .filter(name -> Files.exists(Path.of(name, "target", name + ".jar")))
                    .sorted()
                    .toList());
        }
    }

    private static Map<String, String> environment(String module) {
        var environment = new HashMap<>(Map.of("SAMLINGSPLATS_WEB_CLIENT_SECRET", "bench"));
        if (!module.equals("gateway")) {
            environment.put("SPRING_DATASOURCE_URL", TestServers.postgres("bench"));
            environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
            environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
            environment.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", "bench-memory.");
        }
        if (module.equals("search-service")) {
            environment.put("SPRING_ELASTICSEARCH_URIS", TestServers.elasticsearch());
            environment.put("SAMLINGSPLATS_SEARCH_INDEX_PREFIX", "bench-memory-");
        }
        return environment;
    }
}
