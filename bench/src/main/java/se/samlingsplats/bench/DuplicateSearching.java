package se.samlingsplats.bench;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.servers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Duplicates among generated actors, of which some were entered twice: the whole register, and one that is proposed. */
final class DuplicateSearching implements Measured {
    private static final int ACTORS = 100_000;
    private static final int TWICE = 2_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> FLAGS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final String FILL = """
            INSERT INTO actor (id, version, slug, names, sector, organisation_number, website, country, latitude,
                               longitude, status, published_at, created_at, updated_at)
            SELECT lpad(to_hex(number), 32, '0')::uuid, 1, 'a-' || number, jsonb_build_object('sv', name), 'OTHER',
                   null, website, 'SE', latitude, longitude, 'PUBLISHED', now(), now(), now()
              FROM unnest(?::int[], ?::text[], ?::text[], ?::float8[], ?::float8[])
                   AS made (number, name, website, latitude, longitude)
            """;

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(12, 2) + " minutes");
        int actors = scale.of(ACTORS, 5_000);
        var database = TestServers.postgres("bench");
        try (var issuer = Issuer.start();
                var service = ServiceProcess.jar("directory-service", environment(issuer, database), FLAGS);
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database);
            pool.setUsername("postgres");
            var jdbc = JdbcClient.create(pool);
            var made = new GeneratedDuplicates(scale.seed(), actors, Math.min(TWICE, actors / 50));
            fill(jdbc, made.actors());
            var side = new Side(service, issuer);
            var seconds = new double[scale.of(5, 2)];
            for (int round = 0; round < seconds.length; round++) {
                seconds[round] = side.search();
            }
            report.figure("D1", "cold: whole register, s", "%.1f".formatted(seconds[0]));
            report.atMost("D1", "whole register, s", Samples.of(seconds).medianInterval(scale.seed()), 60);
            report.figure("D1", "of the actors entered twice, found", found(jdbc, made) + "");
            report.figure(
                    "D1", "pairs proposed", count(jdbc) + " of " + made.pairs().size() + " planted");
            side.checks(made, 20, scale.of(40, 5));
            var checks = side.checks(made, 20, scale.of(120, 10));
            report.figure("D2", "check of one, p50 ms", "%.1f".formatted(checks.median()));
            report.atMost("D2", "check of one, p99 ms", checks.percentileInterval(99, scale.seed()), 50);
            report.note(("%d generated actors, %d of them entered a second time with a slip in the name, another legal "
                            + "form, or another order of words, half of these with the same website. Whole register: from "
                            + "the POST until the search is DONE, %d rounds over the same rows. Check: POST over HTTP with a "
                            + "name as it was entered the second time, 20 a second in an open loop; %d checks. The relay "
                            + "rests. Service flags `%s`.")
                    .formatted(actors, made.pairs().size(), seconds.length, checks.size(), String.join(" ", FLAGS)));
        }
    }

    private static void fill(JdbcClient jdbc, List<GeneratedDuplicates.Made> actors) {
        jdbc.sql("TRUNCATE actor, duplicate_search CASCADE").update();
        for (int from = 0; from < actors.size(); from += 5_000) {
            var part = actors.subList(from, Math.min(from + 5_000, actors.size()));
            jdbc.sql(FILL)
                    .param(part.stream().map(GeneratedDuplicates.Made::number).toArray(Integer[]::new))
                    .param(part.stream().map(GeneratedDuplicates.Made::name).toArray(String[]::new))
                    .param(part.stream().map(GeneratedDuplicates.Made::website).toArray(String[]::new))
                    .param(part.stream().map(GeneratedDuplicates.Made::latitude).toArray(Double[]::new))
                    .param(part.stream()
                            .map(GeneratedDuplicates.Made::longitude)
                            .toArray(Double[]::new))
                    .update();
        }
        jdbc.sql("ANALYZE actor").update();
        jdbc.sql("ANALYZE actor_key").update();
    }

    private static String found(JdbcClient jdbc, GeneratedDuplicates made) {
        int found = jdbc.sql("""
                        SELECT count(*) FROM duplicate_pair
                          JOIN unnest(?::int[], ?::int[]) AS planted (first, second)
                            ON one = lpad(to_hex(first), 32, '0')::uuid AND other = lpad(to_hex(second), 32, '0')::uuid
                        """)
                .param(made.pairs().stream()
                        .map(GeneratedDuplicates.Pair::first)
                        .toArray(Integer[]::new))
                .param(made.pairs().stream()
                        .map(GeneratedDuplicates.Pair::second)
                        .toArray(Integer[]::new))
                .query(Integer.class)
                .single();
        return "%.1f %%".formatted(100.0 * found / made.pairs().size());
    }

    private static int count(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM duplicate_pair")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> environment(Issuer issuer, String database) {
        var environment = new HashMap<>(issuer.environment());
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
        environment.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", "bench-duplicates.");
        environment.put("SAMLINGSPLATS_EVENTS_RELAY", "false");
        environment.put("SAMLINGSPLATS_DUPLICATES_EVERY", "0s");
        return environment;
    }

    private record Side(ServiceProcess service, Issuer issuer) {

        double search() {
            long start = System.nanoTime();
            ask(bearer(), "POST", "/search", "{}");
            Waiting.until("the register is searched", Duration.ofMinutes(10), Duration.ofMillis(100), () -> {
                var state = ask(bearer(), "GET", "/search", "").path("state").asString("");
                if (state.equals("FAILED")) {
                    throw new IllegalStateException("the search failed");
                }
                return state.equals("DONE");
            });
            return (System.nanoTime() - start) / 1e9;
        }

        Samples checks(GeneratedDuplicates made, int rate, int seconds) {
            var latencies = new ConcurrentLinkedQueue<Double>();
            var bearer = bearer();
            OpenLoop.run(rate, seconds, number -> {
                var name = made.asked(number);
                long start = System.nanoTime();
                ask(bearer, "POST", "/check", "{\"names\": {\"sv\": \"" + name + "\"}, \"country\": \"SE\"}");
                latencies.add((System.nanoTime() - start) / 1e6);
            });
            return Samples.of(
                    latencies.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private JsonNode ask(String bearer, String method, String path, String body) {
            try {
                var request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + service.port() + "/api/duplicates" + path))
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
                var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() >= 300) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode());
                }
                return JsonMapper.shared().readTree(answer.body());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private String bearer() {
            try {
                return issuer.bearer("curator");
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
