package se.samlingsplats.bench;

import java.util.UUID;
import se.samlingsplats.servers.TestServers;

/** R4: an ordinary write with outbox and history beside the same write without. */
final class WriteCost implements Measured {
    /** Pairs for what is shown beside the bar. */
    private static final int FEW = 5;

    @Override
    public void run(Scale scale, Report report) {
        report.duration(scale.of(4, 1) + " minutes");
        var database = TestServers.postgres("bench");
        var prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";
        try (var node = RelayNode.start(RelayNode.arguments("writer", database, TestServers.kafka(), prefix, true))) {
            var writer = new Writer(node, scale.seed());
            RelayNode.relay(node).stop();
            var ordinary = rounds(scale, scale.pairs(), writer::save);
            report.figure(
                    "R4", "with outbox and history, p50 ms", ordinary.subject().medianInterval(scale.seed()) + "");
            report.figure("R4", "without, p50 ms", ordinary.anchor().medianInterval(scale.seed()) + "");
            report.atMost("R4", "with ÷ without, p50", ordinary.ratios().medianInterval(scale.seed()), 1.4);
            report.figure(
                    "",
                    "the same where the write is one statement that looks at nothing",
                    rounds(scale, FEW, writer::overwrite).ratios().medianInterval(scale.seed()) + "");
            RelayNode.relay(node).start();
            report.figure(
                    "",
                    "with ÷ without, the relay sending on the same processors",
                    rounds(scale, FEW, writer::save).ratios().medianInterval(scale.seed()) + "");
        }
        report.note(
                "One writer in a closed loop; a write loads the aggregate, makes its JSON, saves it with a check of the "
                        + "version and commits. PostgreSQL runs as tests run it, without waiting for the disk; waiting adds the "
                        + "same to both sides, so a durable server has the lower ratio.");
    }

    private static Pairs rounds(Scale scale, int pairs, Write write) {
        slice(write, scale.of(5, 1), true);
        slice(write, scale.of(5, 1), false);
        var medians = new Pairs();
        for (int pair = 0; pair < pairs; pair++) {
            var with = slice(write, scale.sliceSeconds(), true);
            var without = slice(write, scale.sliceSeconds(), false);
            medians.add(with.median(), without.median());
        }
        return medians;
    }

    private static Samples slice(Write write, int seconds, boolean withEvent) {
        var latencies = java.util.stream.DoubleStream.builder();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int number = 0; System.nanoTime() < end; number++) {
            long start = System.nanoTime();
            write.apply(number, withEvent);
            latencies.add((System.nanoTime() - start) / 1e6);
        }
        return Samples.of(latencies.build().toArray());
    }

    @FunctionalInterface
    private interface Write {
        void apply(int number, boolean withEvent);
    }
}
