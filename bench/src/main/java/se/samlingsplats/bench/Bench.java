package se.samlingsplats.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs one bench by name. */
final class Bench {
    private static final Map<String, Supplier<Measured>> BENCHES = new TreeMap<>(Map.of(
            "gateway", GatewayCost::new,
            "import", ImportCost::new,
            "memory", Memory::new,
            "relay-latency", RelayLatency::new,
            "relay-backlog", RelayBacklog::new,
            "write-cost", WriteCost::new,
            "take-over", TakeOver::new,
            "rebuild", Rebuild::new,
            "searchable", Searchable::new,
            "search", SearchLatency::new));
    private static final long SEED = 20261124;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var quick = Arrays.asList(arguments).contains("--quick");
        var name = Arrays.stream(arguments)
                .filter(word -> !word.startsWith("--"))
                .findFirst()
                .orElse("");
        var bench = BENCHES.get(name);
        if (bench == null) {
            System.err.println("bench/run NAME [--quick], NAME one of " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
        } else {
            var scale = new Scale(quick, SEED);
            var report = new Report(name, scale);
            bench.get().run(scale, report);
            report.write();
            System.exit(0);
        }
    }
}
