package se.samlingsplats.bench;

import java.net.http.HttpRequest;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Hitta stöd at the service beside the very questions it asks Elasticsearch, sent there directly. */
final class SupportLatency implements Measured {
    private static final int QUESTIONS = 200;
    private static final double MOST_MILLISECONDS = 50;

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(4, 2) + " minutes");
        int number = scale.of(20_000, 20_000);
        try (var house = new SearchHouse()) {
            var offers = new GeneratedOffers(scale.seed());
            house.fill(SearchHouse.OFFERS, offers::next, number);
            house.call("POST", "/" + house.alias + "/_forcemerge?max_num_segments=5", "");
            var answers = Stream.generate(offers::answers).limit(QUESTIONS).toList();
            var bodies = Overheard.of(
                    house,
                    "/_msearch",
                    answers.stream()
                            .<Supplier<HttpRequest>>map(each -> () -> house.support(each))
                            .toList());
            var both = new SideBySide(
                    answers.stream().map(house::support).toList(),
                    bodies.stream().map(body -> house.raw("/_msearch", body)).toList(),
                    scale.of(20, 10),
                    scale.sliceSeconds());
            report.figure("S2", "cold: p99 ms at the service", "%.1f".formatted(both.coldTail(scale)));
            rounds(scale, report, both);
            report.note(("%d generated offers, %d different sets of answers (three in five answer all five questions), "
                            + "%d a second in an open loop, 25 offers a page and ten that are not for now. The anchor is "
                            + "the body that the service sent for the same answers, overheard on the way; its moment "
                            + "stands still, so Elasticsearch may answer it from memory.")
                    .formatted(number, QUESTIONS, both.rate()));
        }
    }

    private static void rounds(Scale scale, Report report, SideBySide both) {
        var rounds = both.rounds(scale);
        var tails = rounds.tails();
        report.figure("S2", "service, p50 ms", rounds.medians().subject().medianInterval(scale.seed()) + "");
        report.atMost("S2", "service, p99 ms", tails.subject().medianInterval(scale.seed()), MOST_MILLISECONDS);
        report.figure("S2", "Elasticsearch alone, p99 ms", tails.anchor().medianInterval(scale.seed()) + "");
        report.atMost("S2", "support p99 ÷ Elasticsearch alone", tails.ratios().medianInterval(scale.seed()), 2);
        report.figure(
                "S2",
                "support p50 ÷ Elasticsearch alone",
                rounds.medians().ratios().medianInterval(scale.seed()) + "");
    }
}
