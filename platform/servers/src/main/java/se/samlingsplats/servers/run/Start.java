package se.samlingsplats.servers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import se.samlingsplats.servers.Elasticsearch;
import se.samlingsplats.servers.Kafka;
import se.samlingsplats.servers.Keycloak;
import se.samlingsplats.servers.LocalServer;
import se.samlingsplats.servers.Postgres;

/** Brings everything up at once, each as soon as what it needs answers. */
final class Start {
    private static final List<String> KEYCLOAK_FLAGS =
            List.of("-XX:-UseG1GC", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");

    private static final Pattern PORT = Pattern.compile("\\$\\{PORT\\+(\\d+)}");

    private final Options options;
    private final Ports ports;
    private final Accounts accounts;
    private final House house;
    private final List<Service> services;
    private final Path prepared;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> started = new HashMap<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    Start(Options options, Ports ports, Accounts accounts, House house) {
        this.options = options;
        this.ports = ports;
        this.accounts = accounts;
        this.house = house;
        this.services = Service.built(options.home());
        this.prepared = options.home().resolve("target/run");
    }

    void everything() {
        begin("postgres", List.of(), this::postgres);
        begin(
                "kafka",
                List.of(),
                () -> server("kafka", Kafka.server(folder("kafka"), ports.of("kafka"), ports.of("kafka-controller"))));
        begin(
                "elasticsearch",
                List.of(),
                () -> server(
                        "elasticsearch", Elasticsearch.server(folder("elasticsearch"), ports.of("elasticsearch"))));
        begin("keycloak", List.of("postgres"), this::keycloak);
        services.forEach(service -> begin(service.name(), service.needs(), () -> service(service)));
        CompletableFuture.allOf(started.values().toArray(new CompletableFuture<?>[0]))
                .join();
    }

    private void begin(String name, List<String> needs, Task task) {
        var before = needs.stream().map(started::get).toArray(CompletableFuture<?>[]::new);
        var done = CompletableFuture.allOf(before).thenRunAsync(() -> attempt(task), threads);
        started.put(name, done.whenComplete((_, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
    }

    private static void attempt(Task task) {
        try {
            task.run();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Path folder(String name) {
        return options.data().resolve(name);
    }

    private void server(String name, LocalServer server) throws IOException, InterruptedException {
        house.up(name, true, server.command(), Map.of(), server.ready());
    }

    private void postgres() throws IOException, InterruptedException, SQLException {
        int port = ports.of("postgres");
        server("postgres", Postgres.server(folder("postgres"), port, true));
        Postgres.createDatabase(port, "keycloak");
        for (Service service : services) {
            if (service.database() != null) {
                Postgres.createDatabase(port, service.database());
            }
        }
    }

    private void keycloak() throws IOException, InterruptedException {
        int port = ports.of("keycloak");
        var home = Keycloak.home(house.log("keycloak-build"));
        var cache = AotCache.in(
                prepared, "keycloak", AotCache.key(home.resolve("lib/quarkus/generated-bytecode.jar"), KEYCLOAK_FLAGS));
        var flags = new ArrayList<>(KEYCLOAK_FLAGS);
        flags.addAll(cache.flags());
        var environment = new HashMap<>(Keycloak.environment(flags));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", accounts.of("keycloak-admin"));
        var master = "http://localhost:" + port + "/realms/master/.well-known/openid-configuration";
        house.up(
                "keycloak",
                true,
                Keycloak.command(home, port, ports.of("postgres")),
                environment,
                () -> Web.ok(master));
        house.trains(cache);
        new Realm(ports, accounts).ensure();
    }

    private void service(Service service) throws IOException, InterruptedException {
        var jar = ServiceJar.extracted(options.home().resolve(service.jar()), prepared, service.name());
        var health = "http://localhost:" + (ports.gateway() + service.healthOffset()) + "/actuator/health/readiness";
        house.up(service.name(), false, jar.command(), environment(service), () -> Web.ok(health));
        house.trains(jar.cache());
    }

    private Map<String, String> environment(Service service) {
        var all = new HashMap<String, String>();
        all.put("SERVER_PORT", Integer.toString(ports.gateway() + service.portOffset()));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SAMLINGSPLATS_ISSUER", ports.issuer());
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of("kafka"));
        all.put("SPRING_ELASTICSEARCH_URIS", "http://localhost:" + ports.of("elasticsearch"));
        if (service.database() != null) {
            all.put(
                    "SPRING_DATASOURCE_URL",
                    "jdbc:postgresql://localhost:" + ports.of("postgres") + "/" + service.database());
            all.put("SPRING_DATASOURCE_USERNAME", "postgres");
            all.put("SPRING_DATASOURCE_PASSWORD", "");
        }
        service.environment().forEach((name, value) -> all.put(name, filled(value)));
        return all;
    }

    private String filled(String value) {
        String text = value.replace("${WEB_CLIENT_SECRET}", accounts.of("web"))
                .replace("${USER_ADMIN_CLIENT_SECRET}", accounts.of("user-admin"))
                .replace("${VOTER_KEY}", accounts.of("voter-key"))
                .replace("${LINK_KEY}", accounts.of("link-key"));
        return PORT.matcher(text)
                .replaceAll(found -> Integer.toString(ports.gateway() + Integer.parseInt(found.group(1))));
    }

    /** A step that may fail in the ways a start fails. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException, InterruptedException, SQLException;
    }
}
