package se.samlingsplats.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.samlingsplats.erasure.Subjects;

/** A recommendation on one page, as HTML and as tagged PDF, with the signatories of four sectors. */
final class BriefLatency implements Measured {
    private static final int SIGNATORIES = 40;
    private static final double MOST_MILLISECONDS = 2_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> SECTORS =
            List.of("CIVIL_SOCIETY", "PRIVATE", "ACADEMIA", "PUBLIC_MUNICIPALITY", "PUBLIC_REGION");

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(4, 1) + " minutes");
        try (var house = new DialogueHouse(Map.of())) {
            var path = endorsed(house);
            for (var format : List.of("html", "pdf")) {
                var request = house.request(path + "/brief?format=" + format).build();
                int rate = scale.of(format.equals("pdf") ? 2 : 20, 2);
                report.figure(
                        "B1",
                        "cold: " + format + ", ms",
                        "%.0f".formatted(slice(request, 1, 1).max()));
                slice(request, rate, scale.of(20, 2));
                var all = slice(request, rate, scale.of(75, 5));
                report.figure("B1", format + ", p50 ms", "%.1f".formatted(all.median()));
                report.atMost("B1", format + ", p99 ms", all.percentileInterval(99, scale.seed()), MOST_MILLISECONDS);
                report.figure("B1", format + ", samples at " + rate + " a second", all.size() + "");
            }
            report.note(
                    ("One recommendation with %d endorsements from %d sectors, over HTTP in an open loop; each answer "
                                    + "is made anew from the state. Service flags `%s`.")
                            .formatted(SIGNATORIES, SECTORS.size(), String.join(" ", DialogueHouse.FLAGS)));
        }
    }

    private static String endorsed(DialogueHouse house) throws Exception {
        var region = organisation(house, "Region Norrstrand", "PUBLIC_REGION");
        var draft = house.post(
                "/api/recommendations",
                Map.of(
                        "titles", Map.of("sv", "Tålmodigt kapital för sociala innovationer"),
                        "bodies", Map.of("sv", "Staten och regionerna inrättar en garanti för små lån. ".repeat(12)),
                        "rationales",
                                Map.of("sv", "Behovet är styrkt av enkäter och samtal i hela landet. ".repeat(10)),
                        "addresseeIds", List.of(region),
                        "basis", List.of()));
        var path = "/api/recommendations/" + draft.path("id").asString();
        house.step(path + "/consult", draft.path("version").asLong(), "");
        for (int number = 0; number < SIGNATORIES; number++) {
            var actor = organisation(house, "Organisation nummer " + number, SECTORS.get(number % SECTORS.size()));
            house.put(
                    path + "/endorsements/" + actor,
                    "member",
                    Map.of(
                            "textVersion",
                            1,
                            "stance",
                            "SUPPORTS",
                            "mandate",
                            "BOARD",
                            "protocolReference",
                            "§ " + number));
        }
        return path;
    }

    /** As if the directory had told of it, and of its owner: the account that every token here is of. */
    private static UUID organisation(DialogueHouse house, String name, String sector) {
        var id = UUID.randomUUID();
        house.jdbc.sql("""
                        INSERT INTO known_actor (id, version, slug, names, sector, sector_confirmed, status)
                        VALUES (?, 1, ?, jsonb_build_object('sv', ?::text), ?, true, 'PUBLISHED')
                        """).params(id, "slug-" + id, name, sector).update();
        house.jdbc
                .sql(
                        "INSERT INTO known_speaker (membership_id, version, actor_id, role, speaker) VALUES (?, 1, ?, 'OWNER', ?)")
                .params(UUID.randomUUID(), id, Subjects.hash("bench"))
                .update();
        return id;
    }

    private static Samples slice(HttpRequest request, int rate, int seconds) {
        var latencies = new ConcurrentLinkedQueue<Double>();
        OpenLoop.run(rate, seconds, number -> {
            long start = System.nanoTime();
            try {
                var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200 || answer.body().length < 1_000) {
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
