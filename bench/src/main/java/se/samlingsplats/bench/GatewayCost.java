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
        var folder = Files.createTempDirectory("bench-nginx");
        int backendPort = ServiceProcess.freePort();
        int proxyPort = ServiceProcess.freePort();
        var backendConf = "location / { default_type application/json; return 200 '" + "x".repeat(1_024) + "'; }";
        var proxyConf =
                "location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ''; }";
        try (var backend = nginx(folder, "backend", backendPort, "", backendConf);
                var nginx = nginx(folder, "proxy", proxyPort, upstream(backendPort), proxyConf);
                var gateway = gateway(backendPort)) {
            var subject = new Target(gateway);
            var anchor = new Target(nginx);
            report.figure(
                    "G1",
                    "cold: first slice, CPU µs per request",
                    "%.0f".formatted(subject.load(1).micros()));
            while (subject.requests < scale.of(200_000, 2_000)) {
                subject.load(scale.sliceSeconds());
            }
            anchor.load(scale.sliceSeconds());
            rounds(scale, report, subject, anchor, new Target(backend));
        }
        report.note(
                "`wrk -t1 -c32`. The gateway runs with everything it has for an anonymous GET (rate limit, circuit breaker, "
                        + "headers, metrics, 1 % traces), so the figures are above those of a bare route.");
    }

    private static void rounds(Scale scale, Report report, Target subject, Target anchor, Target control)
            throws IOException, InterruptedException {
        var cpu = new Pairs();
        var throughput = new Pairs();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var a = subject.load(scale.sliceSeconds());
            var b = anchor.load(scale.sliceSeconds());
            var c = control.load(1);
            cpu.add(a.micros(), b.micros(), c.perSecond());
            throughput.add(a.perSecond(), b.perSecond(), c.perSecond());
        }
        report.figure("G1", "gateway, CPU µs per request", cpu.subject().medianInterval(scale.seed()) + "");
        report.figure("G1", "nginx, CPU µs per request", cpu.anchor().medianInterval(scale.seed()) + "");
        report.atMost("G1", "CPU per request ÷ nginx", cpu.ratios().medianInterval(scale.seed()), 4.5);
        report.figure("G3", "gateway, requests/s", throughput.subject().medianInterval(scale.seed()) + "");
        report.atLeast("G3", "throughput ÷ nginx", throughput.ratios().medianInterval(scale.seed()), 0.45);
        report.note("Rounds dropped because the control was 25 %% off: %d; answers other than 200: %d."
                .formatted(cpu.dropped(), subject.failures));
    }

    private static ServiceProcess gateway(int backend) throws IOException {
        var target = "http://localhost:" + backend;
        return ServiceProcess.jar(
                "gateway",
                Map.of(
                        "SAMLINGSPLATS_DIRECTORY_URL", target,
                        "SAMLINGSPLATS_RESOURCE_URL", target,
                        "SAMLINGSPLATS_DIALOGUE_URL", target,
                        "SAMLINGSPLATS_SEARCH_URL", target,
                        "SAMLINGSPLATS_WEB_CLIENT_SECRET", "bench",
                        "SAMLINGSPLATS_GATEWAY_LIMITS_READS", "1000000000"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
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
        private final ServiceProcess service;
        private long requests;
        private long failures;

        Target(ServiceProcess service) {
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
