package se.samlingsplats.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The same questions at the service and at Elasticsearch itself, in turn.
 *
 * @param rate questions a second: at most half of what the slower side can answer
 * @param seconds of a slice: enough for each question
 */
record SideBySide(List<HttpRequest> service, List<HttpRequest> raw, int rate, int seconds) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Warms both up and tells how the service was before that. */
    double coldTail(Scale scale) {
        var cold = slice(service, 2).percentile(99);
        slice(service, scale.of(40, 2));
        slice(raw, scale.of(10, 2));
        return cold;
    }

    record Rounds(Pairs medians, Pairs tails) {}

    Rounds rounds(Scale scale) {
        var rounds = new Rounds(new Pairs(), new Pairs());
        for (int pair = 0; pair < scale.pairs(); pair++) {
            var a = slice(service, seconds);
            var b = slice(raw, seconds);
            rounds.tails().add(a.percentile(99), b.percentile(99));
            rounds.medians().add(a.median(), b.median());
        }
        return rounds;
    }

    private Samples slice(List<HttpRequest> requests, int seconds) {
        var latencies = new ConcurrentLinkedQueue<Double>();
        OpenLoop.run(rate, seconds, number -> {
            long start = System.nanoTime();
            try {
                var answer = HTTP.send(requests.get(number % requests.size()), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("answered " + answer.statusCode());
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            latencies.add((System.nanoTime() - start) / 1e6);
        });
        return Samples.of(latencies.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
