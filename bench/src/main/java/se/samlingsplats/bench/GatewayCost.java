package se.samlingsplats.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** G1 and G3: the gateway as it is delivered beside nginx as a proxy, 1 kB, anonymous GET; the backend is nginx too. */
final class GatewayCost implements Measured {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([0-9.]+)(ms|s|m)");
    private static final String PATH = "/api/actors/1";

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(7, 1) + " minutes");
        var folder = Files.createTempDirectory("bench-nginx");
        int backendPort = ServiceProcess.freePort();
        int proxyPort = ServiceProcess.freePort();
        var backendConf = "location / { default_type application/json; return 200 '" + "x".repeat(1_024) + "'; }";
        var proxyConf =
                "location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ''; }";
        try (var backend = nginx(folder, "backend", backendPort, "", backendConf);
                var nginx = nginx(folder, "proxy", proxyPort, upstream(backendPort), proxyConf);
                var bare = gateway(backendPort, routeOnly(backendPort));
                var whole = gateway(backendPort, "{}")) {
            var subjects = List.of(new Target("route only", bare), new Target("as delivered", whole));
            var anchor = new Target("nginx", nginx);
            for (var subject : subjects) {
                report.figure(
                        "G1",
                        subject.name + ", cold: first slice, CPU µs per request",
                        "%.0f".formatted(subject.load(1).micros()));
                while (subject.requests < scale.of(200_000, 2_000)) {
                    subject.load(scale.sliceSeconds());
                }
                report.note("%s: answers other than 200 while it got warm: %d of %d."
                        .formatted(subject.name, subject.failures, subject.requests));
                subject.failures = 0;
            }
            anchor.load(scale.sliceSeconds());
            rounds(scale, report, subjects, anchor, new Target("backend", backend));
        }
        report.note(
                "`wrk -t1 -c32`. Route only: one route without filters, no traces and observations; what can't be switched "
                        + "off by configuration stays (security headers, limits of bodies and rates, sessions). As delivered: "
                        + "with everything it has for an anonymous GET (circuit breaker, retry, metrics, 1 % traces).");
    }

    private static void rounds(Scale scale, Report report, List<Target> subjects, Target anchor, Target control)
            throws IOException, InterruptedException {
        var cpu = List.of(new Pairs(), new Pairs());
        var throughput = List.of(new Pairs(), new Pairs());
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var b = anchor.load(scale.sliceSeconds());
            var c = control.load(1);
            for (int i = 0; i < subjects.size(); i++) {
                var a = subjects.get(i).load(scale.sliceSeconds());
                cpu.get(i).add(a.micros(), b.micros(), c.perSecond());
                throughput.get(i).add(a.perSecond(), b.perSecond(), c.perSecond());
            }
        }
        for (int i = 0; i < subjects.size(); i++) {
            report(scale, report, subjects.get(i), cpu.get(i), throughput.get(i), i == 0 ? "" : "with policies: ");
        }
    }

    private static void report(
            Scale scale, Report report, Target subject, Pairs cpu, Pairs throughput, String variant) {
        var name = subject.name;
        report.figure("G1", name + ", CPU µs per request", cpu.subject().medianInterval(scale.seed()) + "");
        report.figure("G1", variant + "nginx, CPU µs per request", cpu.anchor().medianInterval(scale.seed()) + "");
        var ratio = cpu.ratios().medianInterval(scale.seed());
        var rates = throughput.ratios().medianInterval(scale.seed());
        report.figure("G3", name + ", requests/s", throughput.subject().medianInterval(scale.seed()) + "");
        if (variant.isEmpty()) {
            report.atMost("G1", "CPU per request ÷ nginx", ratio, 4.5);
            report.atLeast("G3", "throughput ÷ nginx", rates, 0.45);
        } else {
            report.figure("", variant + "CPU per request ÷ nginx", ratio + "");
            report.figure("", variant + "throughput ÷ nginx", rates + "");
        }
        report.note("%s: rounds dropped because the control was 25 %% off: %d; answers other than 200: %d."
                .formatted(name, cpu.dropped(), subject.failures));
    }

    private static ServiceProcess gateway(int backend, String configuration) throws IOException {
        var target = "http://localhost:" + backend;
        return ServiceProcess.jar(
                "gateway",
                Map.of(
                        "SAMLINGSPLATS_DIRECTORY_URL", target,
                        "SAMLINGSPLATS_RESOURCE_URL", target,
                        "SAMLINGSPLATS_DIALOGUE_URL", target,
                        "SAMLINGSPLATS_SEARCH_URL", target,
                        "SAMLINGSPLATS_WEB_CLIENT_SECRET", "bench",
                        "SPRING_APPLICATION_JSON", configuration,
                        "SAMLINGSPLATS_GATEWAY_LIMITS_READS", "1000000000"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
    }

    private static String routeOnly(int backend) {
        return """
                {"spring.cloud.gateway.server.webflux": {"default-filters": [],
                  "routes": [{"id": "bare", "uri": "http://localhost:%d", "predicates": ["Path=/**"]}]},
                 "management.tracing.sampling.probability": 0,
                 "management.observations.enable.all": false}
                """.formatted(backend);
    }

    private static String upstream(int port) {
        return "upstream backend { server 127.0.0.1:" + port + "; keepalive 64; }";
    }

    private static ServiceProcess nginx(Path folder, String name, int port, String upstream, String location)
            throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var conf = """
                daemon off; worker_processes 1; pid %s/nginx.pid; error_log %s/error.log crit;
                events { worker_connections 1024; }
                http { access_log off; keepalive_requests 1000000; client_body_temp_path %s; proxy_temp_path %s;
                       fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;
                %s server { listen 127.0.0.1:%d; %s } }
                """.formatted(home, home, home, home, home, home, home, upstream, port, location);
        Files.writeString(home.resolve("nginx.conf"), conf);
        var binary = Files.exists(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
        return ServiceProcess.command(
                port, binary, "-c", home.resolve("nginx.conf").toString());
    }

    record Slice(double micros, double perSecond) {}

    private static final class Target {
        private final String name;
        private final ServiceProcess service;
        private long requests;
        private long failures;

        Target(String name, ServiceProcess service) {
            this.name = name;
            this.service = service;
        }

        Slice load(int seconds) throws IOException, InterruptedException {
            double before = ProcessFigures.cpuSeconds(service.pids());
            var process = new ProcessBuilder(
                            "wrk", "-t1", "-c32", "-d" + seconds + "s", "http://127.0.0.1:" + service.port() + PATH)
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            double used = ProcessFigures.cpuSeconds(service.pids()) - before;
            var match = REQUESTS.matcher(text);
            if (!match.find()) {
                throw new IllegalStateException("wrk says: " + text);
            }
            long count = Long.parseLong(match.group(1));
            requests += count;
            var bad = Pattern.compile("Non-2xx or 3xx responses: (\\d+)").matcher(text);
            failures += bad.find() ? Long.parseLong(bad.group(1)) : 0;
            return new Slice(used * 1e6 / Math.max(1, count), count / (double) seconds);
        }
    }
}
