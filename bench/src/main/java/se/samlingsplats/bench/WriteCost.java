package se.samlingsplats.bench;

import java.util.UUID;
import se.samlingsplats.servers.TestServers;

/** R4: an ordinary write with outbox and history beside the same write without. */
final class WriteCost implements Measured {

    @Override
    public void run(Scale scale, Report report) {
        var database = TestServers.postgres("bench");
        var prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + ".";
        try (var node = RelayNode.start(RelayNode.arguments("writer", database, TestServers.kafka(), prefix, true))) {
            var writer = new Writer(node, scale.seed());
            RelayNode.relay(node).stop();
            rounds(scale, writer, (with, without, ratio) -> {
                report.figure("R4", "with outbox and history, p50 ms", with);
                report.figure("R4", "without, p50 ms", without);
                report.atMost("R4", "with ÷ without, p50", ratio, 1.4);
            });
            RelayNode.relay(node).start();
            rounds(
                    scale,
                    writer,
                    (with, without, ratio) ->
                            report.figure("", "with ÷ without, the relay sending on the same processors", ratio + ""));
        }
        report.note(
                "One writer in a closed loop. PostgreSQL runs as tests run it, without waiting for the disk; waiting "
                        + "adds the same to both sides, so a durable server has the lower ratio.");
    }

    private static void rounds(Scale scale, Writer writer, Outcome outcome) {
        slice(writer, scale.of(10, 1), true);
        slice(writer, scale.of(10, 1), false);
        var medians = new Pairs();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var with = slice(writer, scale.sliceSeconds(), true);
            var without = slice(writer, scale.sliceSeconds(), false);
            medians.add(with.median(), without.median());
        }
        outcome.report(
                medians.subject().medianInterval(scale.seed()) + "",
                medians.anchor().medianInterval(scale.seed()) + "",
                medians.ratios().medianInterval(scale.seed()));
    }

    private static Samples slice(Writer writer, int seconds, boolean withEvent) {
        var latencies = java.util.stream.DoubleStream.builder();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int number = 0; System.nanoTime() < end; number++) {
            long start = System.nanoTime();
            writer.save(number, withEvent);
            latencies.add((System.nanoTime() - start) / 1e6);
        }
        return Samples.of(latencies.build().toArray());
    }

    @FunctionalInterface
    private interface Outcome {
        void report(String with, String without, Samples.Interval ratio);
    }
}
