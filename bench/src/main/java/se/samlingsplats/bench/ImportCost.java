package se.samlingsplats.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.samlingsplats.servers.TestServers;

/** I1: an import, from the upload to its end, beside COPY of the rows that it wrote into the same three tables. */
final class ImportCost implements Measured {
    private static final List<String> FLAGS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");
    private static final String EMPTY =
            "TRUNCATE actor, history, outbox, import_source, import_problem, import_run CASCADE";

    @Override
    public void run(Scale scale, Report report) throws Exception {
        var database = TestServers.postgres("bench");
        int rows = scale.of(5_000, 500);
        var file = organisations(rows, scale.seed());
        try (var issuer = Issuer.start();
                var service = ServiceProcess.jar("directory-service", environment(issuer, database), FLAGS);
                var connection = DriverManager.getConnection(database, "postgres", "")) {
            var side = new Side(issuer, service, new SingleConnectionDataSource(connection, true), file, rows);
            report.figure("I1", "cold: first import, rows/s", "%.0f".formatted(side.imported()));
            for (int warm = 0; warm < scale.of(60_000, 1_000); warm += rows) {
                side.imported();
            }
            var pairs = new Pairs();
            var bare = new Pairs();
            for (int pair = 0; pair < scale.pairs(); pair++) {
                double imported = side.imported();
                double control = side.control();
                pairs.add(imported, side.copied("origin"), control);
                bare.add(imported, side.copied("replica"), control);
            }
            report.figure("I1", "import, rows/s", pairs.subject().medianInterval(scale.seed()) + "");
            report.figure("I1", "COPY, rows/s", pairs.anchor().medianInterval(scale.seed()) + "");
            report.atLeast("I1", "import ÷ COPY", pairs.ratios().medianInterval(scale.seed()), 0.10);
            report.figure("I1", "COPY without triggers, rows/s", bare.anchor().medianInterval(scale.seed()) + "");
            report.atLeast("I1", "import ÷ COPY without triggers", bare.ratios().medianInterval(scale.seed()), 0.10);
            report.note("%d generated organisations (%d kB of CSV) into empty tables with their indexes and triggers. "
                            .formatted(rows, file.length / 1_000)
                    + "The import: upload, reading, validation, 250 rows per transaction, until it is DONE; COPY: one "
                    + "transaction; without triggers it also leaves the tables of slugs and sources out, and checks no "
                    + "foreign key. The relay rests on both sides. Service flags `" + String.join(" ", FLAGS)
                    + "`. Rounds dropped because the control was 25 % off: " + pairs.dropped() + ".");
        }
    }

    private static Map<String, String> environment(Issuer issuer, String database) {
        var environment = new HashMap<>(issuer.environment());
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka());
        environment.put("SAMLINGSPLATS_EVENTS_TOPIC_PREFIX", "bench-import.");
        environment.put("SAMLINGSPLATS_EVENTS_RELAY", "false");
        return environment;
    }

    /** In our own CSV, each with a name of its own and what organisations usually tell. */
    private static byte[] organisations(int rows, long seed) {
        var random = new Random(seed);
        var towns = List.of("Karlstad,1780", "Malmö,1280", "Umeå,2480", "Örebro,1880", "Visby,0980");
        var csv = new StringBuilder("id,name_sv,name_en,description_sv,sector,roles,level,legal_form,website,country,"
                + "locality,municipality,lat,lon,sdg_targets\n");
        for (int i = 0; i < rows; i++) {
            var words = random.ints(90, 'a', 'z' + 4)
                    .mapToObj(c -> c > 'z' ? " " : Character.toString(c))
                    .reduce("", String::concat);
            csv.append("""
                    o-%d,Förening nummer %d,Association %d,"%s",Civilsamhälle,NETWORK|FUNDER,LOCAL,IDEELL_FORENING,\
                    https://forening%d.example/om,SE,%s,%.4f,%.4f,8|11.3
                    """.formatted(
                            i, i, i, words, i, towns.get(i % 5), 56 + random.nextDouble(), 13 + random.nextDouble()));
        }
        return csv.toString().getBytes(UTF_8);
    }

    /** One service and its database. */
    private record Side(
            Issuer issuer, ServiceProcess service, SingleConnectionDataSource session, byte[] file, int rows) {
        private static final HttpClient HTTP = HttpClient.newHttpClient();

        double imported() throws IOException, InterruptedException, JOSEException {
            var jdbc = JdbcClient.create(session);
            jdbc.sql(EMPTY).update();
            long start = System.nanoTime();
            var answer = HTTP.send(request(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            Waiting.until("the import is done", () -> jdbc.sql("SELECT created FROM import_run WHERE state = 'DONE'")
                    .query(Integer.class)
                    .optional()
                    .filter(created -> created == rows)
                    .isPresent());
            return rows / ((System.nanoTime() - start) / 1e9);
        }

        private HttpRequest request() throws JOSEException {
            var edge = "bench-import-edge";
            var body = new ByteArrayOutputStream();
            body.writeBytes(
                    ("--" + edge + "\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\nactors-csv\r\n--" + edge
                                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\n\r\n")
                            .getBytes(UTF_8));
            body.writeBytes(file);
            body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(UTF_8));
            return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + "/api/imports"))
                    .header("Authorization", issuer.bearer("curator"))
                    .header("Content-Type", "multipart/form-data; boundary=" + edge)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                    .build();
        }

        /** The rows that the import has just written are taken out and loaded again; a replica fires no triggers. */
        double copied(String role) throws SQLException, IOException {
            var tables = new LinkedHashMap<String, byte[]>();
            var copy = session.getConnection().unwrap(PGConnection.class).getCopyAPI();
            for (var table : List.of("actor", "history", "outbox")) {
                var out = new ByteArrayOutputStream();
                copy.copyOut("COPY " + table + " TO STDOUT", out);
                tables.put(table, out.toByteArray());
            }
            JdbcClient.create(session).sql(EMPTY).update();
            long start = System.nanoTime();
            session.getConnection().setAutoCommit(false);
            JdbcClient.create(session)
                    .sql("SET LOCAL session_replication_role = " + role)
                    .update();
            for (var table : tables.entrySet()) {
                copy.copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
            }
            session.getConnection().commit();
            session.getConnection().setAutoCommit(true);
            return rows / ((System.nanoTime() - start) / 1e9);
        }

        /** Always the same work of the database. */
        double control() {
            long start = System.nanoTime();
            JdbcClient.create(session)
                    .sql("SELECT sum(n) FROM generate_series(1, 1000000) AS n")
                    .query(Long.class)
                    .single();
            return 1e9 / (System.nanoTime() - start);
        }
    }
}
