package se.samlingsplats.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Votes over HTTP as a browser sends them, each voter with a cookie, beside a bare upsert of the same row: over JDBC, and
 * behind a plain HTTP server, since nobody votes over JDBC.
 */
final class VoteLatency implements Measured {
    private static final int RATE = 500;
    private static final int COLD_RATE = 20;
    private static final int STATEMENTS = 20;
    private static final double MOST_MILLISECONDS = 50;
    /** As many as a gateway holds; whoever finds none free waits, and the wait counts. */
    private static final Semaphore CONNECTIONS = new Semaphore(200);

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(7, 2) + " minutes");
        try (var house = new DialogueHouse(java.util.Map.of())) {
            var dialogue = house.opened(STATEMENTS);
            var elsewhere = house.opened(STATEMENTS);
            int slices = scale.of(40, 3) + scale.of(4, 1) + 2 + scale.pairs() * scale.sliceSeconds();
            var voters = voters(house, dialogue, slices * RATE / STATEMENTS + 2 * STATEMENTS);
            try (var bare = new BareUpsert(house.jdbc, elsewhere)) {
                measure(scale, report, new Side(voters, house, dialogue), bare);
            }
            newcomers(scale, report, house);
            report.note(
                    ("%d votes a second in an open loop; a new voter every %d votes, who then votes on each of the %d "
                                    + "statements, so that one vote in %d is somebody's first. Consent was given before. Each voter has "
                                    + "a cookie and a connection of their own. Slices of votes, of bare upserts over JDBC and of bare "
                                    + "upserts behind the JDK's HTTP server take turns; ratios are medians of the ratios of "
                                    + "neighbouring slices with a 95 %% bootstrap interval. An upsert is of the same row into the same "
                                    + "table, of another dialogue. PostgreSQL runs as tests run it, without waiting for the "
                                    + "disk; waiting adds the same to both sides, so a durable server has the lower ratio. Service flags `%s`.")
                            .formatted(
                                    RATE, STATEMENTS, STATEMENTS, STATEMENTS, String.join(" ", DialogueHouse.FLAGS)));
        }
    }

    private static void measure(Scale scale, Report report, Side side, BareUpsert bare) {
        report.figure(
                "V1",
                "cold: p99 ms at the service",
                "%.1f".formatted(side.slice(COLD_RATE, 2).percentile(99)));
        side.slice(RATE / 5, scale.of(20, 5));
        side.slice(RATE / 2, scale.of(20, 3));
        side.slice(RATE, scale.of(30, 3));
        slice(bare::direct, scale.of(5, 1));
        slice(bare::overHttp, scale.of(10, 1));
        var tails = new Pairs();
        var medians = new Pairs();
        var httpTails = new Pairs();
        var httpMedians = new Pairs();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var vote = side.slice(RATE, scale.sliceSeconds());
            var direct = slice(bare::direct, scale.sliceSeconds());
            var overHttp = slice(bare::overHttp, scale.sliceSeconds());
            tails.add(vote.percentile(99), direct.percentile(99));
            medians.add(vote.median(), direct.median());
            httpTails.add(vote.percentile(99), overHttp.percentile(99));
            httpMedians.add(vote.median(), overHttp.median());
        }
        report.figure("V1", "vote, p50 ms", medians.subject().medianInterval(scale.seed()) + "");
        report.atMost("V1", "vote, p99 ms", tails.subject().medianInterval(scale.seed()), MOST_MILLISECONDS);
        report.figure("V2", "upsert over JDBC, p50 / p99 ms", text(medians, tails));
        report.figure("V2", "upsert behind an HTTP server, p50 / p99 ms", text(httpMedians, httpTails));
        report.atMost("V2", "vote p50 ÷ upsert over JDBC p50", medians.ratios().medianInterval(scale.seed()), 2);
        report.figure("V2", "vote p99 ÷ upsert over JDBC p99", tails.ratios().medianInterval(scale.seed()) + "");
        report.atMost(
                "V2", "vote p50 ÷ upsert behind HTTP p50", httpMedians.ratios().medianInterval(scale.seed()), 2);
        report.figure(
                "V2", "vote p99 ÷ upsert behind HTTP p99", httpTails.ratios().medianInterval(scale.seed()) + "");
    }

    /** The hardest minute of a dialogue: everybody's vote is their first, and each counts a voter. */
    private static void newcomers(Scale scale, Report report, DialogueHouse house) throws Exception {
        int seconds = scale.of(6, 2);
        var dialogue = house.opened(STATEMENTS);
        var voters = voters(house, dialogue, seconds * RATE);
        var first = new Side(voters, house, dialogue);
        var latencies = slice(number -> first.cast(number, number % STATEMENTS), seconds);
        report.figure(
                "",
                "%d newcomers a second for %d s, every vote a first one: p50 / p99 ms".formatted(RATE, seconds),
                "%.1f / %.1f".formatted(latencies.median(), latencies.percentile(99)));
    }

    private static String text(Pairs medians, Pairs tails) {
        return "%.2f / %.2f".formatted(medians.anchor().median(), tails.anchor().median());
    }

    private static Samples slice(IntConsumer operation, int seconds) {
        return slice(operation, RATE, seconds);
    }

    private static Samples slice(IntConsumer operation, int rate, int seconds) {
        var latencies = new ConcurrentLinkedQueue<Double>();
        OpenLoop.run(rate, seconds, number -> {
            long start = System.nanoTime();
            operation.accept(number);
            latencies.add((System.nanoTime() - start) / 1e6);
        });
        return Samples.of(latencies.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Everybody consents, from a connection of their own as the gateway tells it, and keeps the cookie. */
    private static List<String> voters(DialogueHouse house, DialogueHouse.Opened dialogue, int number)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var cookies = IntStream.range(0, number)
                    .mapToObj(voter -> threads.submit(() -> consent(house, dialogue.id(), voter)))
                    .toList();
            var all = new java.util.ArrayList<String>();
            for (var cookie : cookies) {
                all.add(cookie.get());
            }
            return all;
        }
    }

    private static String consent(DialogueHouse house, UUID dialogue, int voter) throws Exception {
        var answer = DialogueHouse.answered(house.request("/api/dialogues/" + dialogue + "/participation")
                .header("Content-Type", "application/json")
                .header("Samlingsplats-Client", "voter " + voter)
                .POST(HttpRequest.BodyPublishers.ofString("{\"consent\":true}"))
                .build());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** Votes in a row: every statement's turn of one voter stands beside other voters' turns. */
    private record Side(List<String> voters, DialogueHouse house, DialogueHouse.Opened dialogue, AtomicInteger votes) {
        private static final List<String> BODIES = List.of("{\"vote\":1}", "{\"vote\":-1}", "{\"vote\":0}");

        Side(List<String> voters, DialogueHouse house, DialogueHouse.Opened dialogue) {
            this(voters, house, dialogue, new AtomicInteger());
        }

        Samples slice(int rate, int seconds) {
            return VoteLatency.slice(ignored -> next(), rate, seconds);
        }

        private void next() {
            int number = votes.getAndIncrement();
            int turn = number % STATEMENTS;
            cast((number / STATEMENTS - turn + STATEMENTS) % voters.size(), turn);
        }

        void cast(int voter, int statement) {
            var request = house.request("/api/dialogues/" + dialogue.id() + "/votes/"
                            + dialogue.statements().get(statement))
                    .header("Content-Type", "application/json")
                    .header("Cookie", voters.get(voter))
                    .header("Samlingsplats-Client", "voter " + voter)
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            BODIES.get((voter + statement) % 3), StandardCharsets.UTF_8))
                    .build();
            CONNECTIONS.acquireUninterruptibly();
            try {
                DialogueHouse.answered(request);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                CONNECTIONS.release();
            }
        }
    }
}
