package se.samlingsplats.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.servers.TestServers;

/** The needs picture of any day as it was known at any time, beside a plain indexed read of the rows it counts. */
final class NeedsPictureLatency implements Measured {
    private static final int NEEDS = 5_000;
    private static final int VERSIONS = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> FLAGS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    /** Every need is there on every day that is asked for, and was changed every second year since 2018. */
    private static final String FILL = """
            WITH drawn AS (
                SELECT lpad(to_hex(i), 32, '0')::uuid AS id, i, v,
                       (ARRAY['FINANCING','DEMAND','SKILLS','IMPACT_MEASUREMENT','KNOWLEDGE_AND_MEETING_PLACES'])[1 + i % 5] AS area,
                       ARRAY[(ARRAY['GRANT','LOAN','EQUITY','COACHING','NETWORK','LEGAL','TRAINING'])[1 + i % 7],
                             (ARRAY['PREMISES','RESEARCH','GUARANTEE','INCUBATION'])[1 + i % 4]] AS types
                  FROM generate_series(1, :needs) i, generate_series(1, :versions) v),
            saved AS (
                INSERT INTO need (id, version, slug, profile, valid_from, state, decisions, created_at, updated_at)
                SELECT id, v, 'behov-' || i, '{"titles": {"sv": "Behov"}}', '2015-01-01', 'REPORTED', '[{}]', now(), now()
                  FROM drawn WHERE v = :versions RETURNING id)
            INSERT INTO need_version
            SELECT id, v,
                   tstzrange(('2016-01-01'::date + v * 730)::timestamptz,
                             CASE WHEN v < :versions THEN ('2016-01-01'::date + (v + 1) * 730)::timestamptz END),
                   daterange('2015-01-01', NULL), 'behov-' || i,
                   jsonb_build_object('sv', 'Behov nummer ' || i || ' av stöd som räcker längre', 'en', 'Need number ' || i),
                   'REPORTED', area, '{}', types, '{ESTABLISH}', ARRAY[lpad((1 + i % 25)::text, 2, '0')], i % 9 = 0,
                   1 + (i + v) % 5, i % 4, i % 4 > 1, i % 3 = 0
              FROM drawn JOIN saved USING (id)
            """;

    private static final String ROWS = """
            SELECT need_id, need_area, support_types, severity, corroborated, claim FROM need_version
             WHERE recorded @> ?::timestamptz AND valid @> ?::date
            """;

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(5, 1) + " minutes");
        var database = TestServers.postgres("bench");
        try (var issuer = Issuer.start();
                var service = ServiceProcess.jar("directory-service", environment(issuer, database), FLAGS);
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database);
            pool.setUsername("postgres");
            var jdbc = JdbcClient.create(pool);
            fill(jdbc);
            var days = days(scale.seed());
            measure(
                    scale,
                    report,
                    number -> ask(service, days.get(number % days.size())),
                    number -> read(jdbc, days.get(number % days.size())));
            report.note(
                    ("%d needs with %d versions each; every question has a day and a time of its own and counts all "
                                    + "needs. The service: one page of 50 and the totals of all cells, over HTTP. The anchor: the same "
                                    + "%d rows by the same index, read to the end over JDBC. %d a second in an open loop. Service flags `%s`.")
                            .formatted(NEEDS, VERSIONS, NEEDS, rate(scale), String.join(" ", FLAGS)));
        }
    }

    private static void measure(Scale scale, Report report, IntConsumer service, IntConsumer rows) {
        report.figure(
                "needs",
                "cold: p99 ms at the service",
                "%.1f".formatted(slice(service, 10, 2).percentile(99)));
        slice(service, rate(scale), scale.of(40, 5));
        slice(rows, rate(scale), scale.of(10, 2));
        var tails = new Pairs();
        var medians = new Pairs();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var a = slice(service, rate(scale), scale.sliceSeconds());
            var b = slice(rows, rate(scale), scale.sliceSeconds());
            tails.add(a.percentile(99), b.percentile(99));
            medians.add(a.median(), b.median());
        }
        report.figure("needs", "picture, p50 ms", medians.subject().medianInterval(scale.seed()) + "");
        report.atMost("needs", "picture, p99 ms", tails.subject().medianInterval(scale.seed()), 200);
        report.figure(
                "needs",
                "rows alone, p50 / p99 ms",
                "%.1f / %.1f"
                        .formatted(medians.anchor().median(), tails.anchor().median()));
        report.atMost("needs", "picture p50 ÷ rows p50", medians.ratios().medianInterval(scale.seed()), 3);
        report.atMost("needs", "picture p99 ÷ rows p99", tails.ratios().medianInterval(scale.seed()), 3);
    }

    private static int rate(Scale scale) {
        return scale.of(20, 10);
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("TRUNCATE need CASCADE").update();
        jdbc.sql(FILL).param("needs", NEEDS).param("versions", VERSIONS).update();
        jdbc.sql("ANALYZE need_version").update();
    }

    private static void ask(ServiceProcess service, Day day) {
        var address = "http://localhost:%d/api/needs/picture?limit=50&asOf=%s&recordedAsOf=%sT12:00:00Z"
                .formatted(service.port(), day.asOf, day.recordedAsOf);
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"needs\":" + NEEDS)) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(JdbcClient jdbc, Day day) {
        var read = jdbc.sql(ROWS)
                .params(day.recordedAsOf + "T12:00:00Z", day.asOf.toString())
                .query((row, number) -> row.getInt("severity"))
                .list();
        if (read.size() != NEEDS) {
            throw new IllegalStateException("read " + read.size());
        }
    }

    private static Samples slice(IntConsumer operation, int rate, int seconds) {
        var latencies = new ConcurrentLinkedQueue<Double>();
        OpenLoop.run(rate, seconds, number -> {
            long start = System.nanoTime();
            operation.accept(number);
            latencies.add((System.nanoTime() - start) / 1e6);
        });
        return Samples.of(latencies.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<Day> days(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> new Day(
                        LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_600)),
                        LocalDate.of(2018, 2, 1).plusDays(random.nextInt(2_900))))
                .limit(500)
                .toList();
    }

    private record Day(LocalDate asOf, LocalDate recordedAsOf) {}

    private static Map<String, String> environment(Issuer issuer, String database) {
        var environment = new HashMap<>(issuer.environment());
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
        environment.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", "bench-needs.");
        environment.put("SAMLINGSPLATS_EVENTS_RELAY", "false");
        return environment;
    }
}
