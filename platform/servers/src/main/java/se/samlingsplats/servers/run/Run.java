package se.samlingsplats.servers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.samlingsplats.servers.Unpacked;

/** The launcher behind {@code ./run}; the script has found Java and built what was missing. */
public final class Run {
    private static final List<String> OWN_FOLDERS = List.of(
            "postgres",
            "kafka",
            "elasticsearch",
            "logs",
            "state.json",
            "secrets.json",
            "local-accounts.json",
            "starter.json");

    private final Options options;

    private Run(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            var options =
                    Options.parse(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
            var run = new Run(options);
            switch (options.command()) {
                case "status" -> run.status();
                case "stop" -> run.stop();
                default -> run.start();
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    private void start() throws IOException, InterruptedException {
        var began = Instant.now();
        Path data = options.data();
        var ports = new Ports(options.port());
        State left = tidied(State.in(data));
        check(left, ports);
        var accounts = Accounts.keptIn(data);
        accounts.publish(data, ports.gatewayUrl(), ports.issuer());
        var state = new State(Child.current(), options.port(), left.children());
        state.write(data);
        var house = new House(data, state);
        var stopping = new Thread(() -> {
            System.out.println("Stopping ...");
            house.stop();
            System.out.println("Stopped; nothing is left running.");
        });
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            new Start(options, ports, accounts, house).everything();
            if (options.starter()) {
                awaitGateway(ports);
                new Starter(options, ports, accounts).run();
            }
        } catch (CompletionException | IOException e) {
            var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            System.err.println("It did not start: " + cause.getMessage());
            System.exit(1);
        }
        Greeting.print(ports, accounts, data);
        System.out.println("READY " + ports.gatewayUrl() + " after " + Progress.seconds(began));
        house.watch();
    }

    /** What an earlier run left: servers on the same ports may stay, everything else is stopped first. */
    private State tidied(State left) throws IOException {
        if (left.launched()) {
            throw new Refusal("It is already running with " + options.data() + "; ./run stop ends it.");
        }
        var keep = left.port() == options.port() && !options.fresh();
        for (Child child : left.children()) {
            if (child.alive() && !(keep && child.server())) {
                Progress.line(child.name(), "left by an earlier run, stopped");
                child.stop(Duration.ofSeconds(30));
            }
        }
        if (options.fresh()) {
            for (String folder : OWN_FOLDERS) {
                Path path = options.data().resolve(folder);
                if (!java.nio.file.Files.isDirectory(path)) {
                    java.nio.file.Files.deleteIfExists(path);
                } else {
                    Unpacked.delete(path);
                }
            }
        }
        return new State(
                null,
                options.port(),
                left.children().stream().filter(Child::alive).toList());
    }

    private void check(State left, Ports ports) throws IOException {
        Machine.requireDisk(options.data());
        if (left.children().isEmpty()) {
            Machine.requireMemory();
        }
        var taken = left.children().stream().map(Child::name).toList();
        for (String server : List.of("keycloak", "postgres", "kafka", "elasticsearch")) {
            if (!taken.contains(server)) {
                Ports.requireFree(ports.of(server), server);
            }
        }
        if (!taken.contains("kafka")) {
            Ports.requireFree(ports.of("kafka-controller"), "kafka's controller");
        }
        for (Service service : Service.all()) {
            Ports.requireFree(ports.gateway() + service.portOffset(), service.name());
            Ports.requireFree(ports.gateway() + service.healthOffset(), service.name());
        }
    }

    private static void awaitGateway(Ports ports) throws InterruptedException, IOException {
        var end = Instant.now().plusSeconds(60);
        var never = new CountDownLatch(1);
        while (!Web.ok(ports.gatewayUrl() + "/api/search")) {
            if (never.await(200, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
                throw new IOException(ports.gatewayUrl() + "/api/search does not answer with 200");
            }
        }
    }

    private void status() throws IOException {
        State state = State.in(options.data());
        state.children()
                .forEach(child ->
                        Progress.line(child.name(), child.alive() ? "runs, process " + child.pid() : "has ended"));
        System.out.println(state.launched() ? "Up at http://localhost:" + state.port() : "Not running.");
    }

    private void stop() throws IOException {
        State state = State.in(options.data());
        if (state.launcher() != null && state.launched()) {
            state.launcher().stop(Duration.ofMinutes(3));
        } else {
            new House(options.data(), state).stop();
        }
        System.out.println("Stopped.");
    }
}
