package se.samlingsplats.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs one bench by name. */
final class Bench {
    private static final Map<String, Supplier<Measured>> BENCHES = new TreeMap<>(Map.ofEntries(
            bench("brief", BriefLatency::new),
            bench("duplicates", DuplicateSearching::new),
            bench("gateway", GatewayCost::new),
            bench("import", ImportCost::new),
            bench("memory", Memory::new),
            bench("needs", NeedsPictureLatency::new),
            bench("opinions", OpinionRecompute::new),
            bench("relay-latency", RelayLatency::new),
            bench("relay-backlog", RelayBacklog::new),
            bench("write-cost", WriteCost::new),
            bench("take-over", TakeOver::new),
            bench("rebuild", Rebuild::new),
            bench("searchable", Searchable::new),
            bench("search", SearchLatency::new),
            bench("support", SupportLatency::new),
            bench("votes", VoteLatency::new)));
    private static final long SEED = 20261124;

    private Bench() {}

    private static Map.Entry<String, Supplier<Measured>> bench(String name, Supplier<Measured> bench) {
        return Map.entry(name, bench);
    }

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
