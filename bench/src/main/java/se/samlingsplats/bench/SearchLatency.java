package se.samlingsplats.bench;

import java.net.http.HttpRequest;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Q4, one part: a search at the service beside the very question it asks Elasticsearch, sent there directly. */
final class SearchLatency implements Measured {
    private static final int QUERIES = 60;

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(10, 2) + " minutes");
        int number = scale.of(100_000, 5_000);
        try (var house = new SearchHouse()) {
            var actors = new GeneratedActors(scale.seed());
            house.fill(actors, number);
            house.call("POST", "/" + house.alias + "/_forcemerge?max_num_segments=5", "");
            var queries = Stream.generate(actors::query).limit(QUERIES).toList();
            var bodies = Overheard.of(
                    house,
                    "/_search",
                    queries.stream()
                            .<Supplier<HttpRequest>>map(q -> () -> house.search(q))
                            .toList());
            var both = new SideBySide(
                    queries.stream().map(house::search).toList(),
                    bodies.stream().map(body -> house.raw("/_search", body)).toList(),
                    5,
                    scale.of(QUERIES / 5, 2));
            report.figure("Q4", "cold: p99 ms at the service", "%.1f".formatted(both.coldTail(scale)));
            rounds(scale, report, both);
            report.note(("%d generated actors, %d different questions, %d a second in an open loop. The anchor is the "
                            + "body that the service sent for the same question, overheard on the way.")
                    .formatted(number, QUERIES, both.rate()));
        }
    }

    private static void rounds(Scale scale, Report report, SideBySide both) {
        var rounds = both.rounds(scale);
        var tails = rounds.tails();
        var medians = rounds.medians();
        report.figure("Q4", "service, p50 ms", medians.subject().medianInterval(scale.seed()) + "");
        report.figure("Q4", "service, p99 ms", tails.subject().medianInterval(scale.seed()) + "");
        report.figure("Q4", "Elasticsearch alone, p99 ms", tails.anchor().medianInterval(scale.seed()) + "");
        report.atMost("Q4", "search p99 ÷ Elasticsearch alone", tails.ratios().medianInterval(scale.seed()), 2);
        report.figure("Q4", "search p50 ÷ Elasticsearch alone", medians.ratios().medianInterval(scale.seed()) + "");
    }
}
