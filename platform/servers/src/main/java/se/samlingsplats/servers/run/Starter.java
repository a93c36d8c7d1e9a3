package se.samlingsplats.servers.run;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives the services their starter files through the gateway, each file once: again only when it has changed. */
final class Starter {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Options options;
    private final Ports ports;
    private final Accounts accounts;

    Starter(Options options, Ports ports, Accounts accounts) {
        this.options = options;
        this.ports = ports;
        this.accounts = accounts;
    }

    /** Imports what is new and tells of each step. */
    void run() throws IOException, InterruptedException {
        Path file = options.data().resolve("starter.json");
        Map<String, String> done = new LinkedHashMap<>();
        if (Files.exists(file)) {
            done.putAll(
                    JsonMapper.shared().readValue(Files.readString(file), new TypeReference<Map<String, String>>() {}));
        }
        for (Step step : steps()) {
            Path source = options.home().resolve(step.file);
            if (!Files.exists(source)) {
                continue;
            }
            String hash = AotCache.hash(Files.readAllBytes(source));
            if (!hash.equals(done.get(step.file))) {
                Progress.line("starter", take(step, source));
                done.put(step.file, hash);
                Accounts.write(file, done);
            }
        }
    }

    private static List<Step> steps() throws IOException {
        try (var table = Objects.requireNonNull(Starter.class.getResourceAsStream("/run/starter-steps.json"))) {
            return JsonMapper.shared().readValue(table, new TypeReference<List<Step>>() {});
        }
    }

    private String take(Step step, Path source) throws IOException, InterruptedException {
        String token = Web.token(
                ports.issuer(),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "importer",
                        "client_secret", accounts.of("importer")));
        return step.profile == null ? create(step, source, token) : imported(step.profile, source, token);
    }

    private String imported(String profile, Path source, String token) throws IOException, InterruptedException {
        String edge = "starter" + Long.toHexString(System.nanoTime());
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\n" + profile
                + "\r\n--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + source.getFileName() + "\"\r\nContent-Type: application/json\r\n\r\n"
                + Files.readString(source) + "\r\n--" + edge + "--\r\n";
        var accepted = Web.send(Web.to(ports.gatewayUrl() + "/api/imports", token)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        require(accepted.statusCode() == 202, source, accepted.body());
        return source.getFileName() + ": "
                + finished(accepted.headers().firstValue("Location").orElseThrow(), token);
    }

    private String finished(String location, String token) throws IOException, InterruptedException {
        String url = location.startsWith("http") ? location : ports.gatewayUrl() + location;
        long end = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        JsonNode job;
        do {
            if (never.await(250, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IOException(
                        "The import of the starter file is not done after " + PATIENCE.toSeconds() + " s");
            }
            job = Web.json(Web.send(Web.to(url, token).GET()).body());
        } while (List.of("QUEUED", "RUNNING").contains(job.path("state").asString("")));
        if (!job.path("state").asString("").equals("DONE")) {
            throw new IOException("The import of the starter file ended as " + job.path("state"));
        }
        return job.path("read").asInt() + " read, " + job.path("created").asInt() + " created, "
                + job.path("changed").asInt() + " changed, "
                + job.path("rejected").asInt() + " rejected";
    }

    /**
     * A list of bodies for one address. The key comes from what the item is called: a start that was broken off makes
     * none twice, and one that reads otherwise today stays as people may have edited it meanwhile.
     */
    private String create(Step step, Path source, String token) throws IOException, InterruptedException {
        int made = 0;
        int kept = 0;
        for (JsonNode item : Web.json(Files.readString(source))) {
            var created = Web.send(Web.to(ports.gatewayUrl() + step.path, token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "starter-" + called(item))
                    .POST(BodyPublishers.ofString(item.toString())));
            if (created.body().contains("\"idempotency-key-reused\"")) {
                kept++;
                continue;
            }
            require(created.statusCode() == 201, source, created.body());
            moveOn(step, source, created, token);
            made++;
        }
        return source.getFileName() + ": " + made + " created" + (kept == 0 ? "" : ", " + kept + " kept as they are");
    }

    /** Titles or the question: the first member of each item. */
    private static String called(JsonNode item) {
        return AotCache.hash(item.iterator().next().toString().getBytes(StandardCharsets.UTF_8));
    }

    private void moveOn(Step step, Path source, HttpResponse<String> created, String token)
            throws IOException, InterruptedException {
        if (step.then == null) {
            return;
        }
        String id = Web.json(created.body()).path("id").asString();
        var next = Web.send(Web.to(ports.gatewayUrl() + step.path + "/" + id + "/" + step.then, token)
                .header("If-Match", created.headers().firstValue("ETag").orElse("\"1\""))
                .POST(BodyPublishers.noBody()));
        require(next.statusCode() < 300 || next.statusCode() == 412, source, next.body());
    }

    private static void require(boolean fine, Path source, String answer) throws IOException {
        if (!fine) {
            throw new IOException("The starter file " + source.getFileName() + " was refused: " + answer);
        }
    }

    /** A file is either imported with a profile, or its items are posted to a path and then moved on. */
    record Step(
            String file,
            @Nullable String profile,
            @Nullable String path,
            @Nullable String then) {}
}
