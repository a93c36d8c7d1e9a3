package se.samlingsplats.directory.raiser;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.need.NeedId;

/** Tells whoever raised a need that a recommendation took it up, and what came of that. Each event once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThreadLetters {

    private static final Map<String, String> SWEDISH = Map.of(
            "consulted", "togs upp i en rekommendation som är på remiss",
            "adopted", "är med i en rekommendation som har antagits",
            "delivered", "är med i en rekommendation som har överlämnats",
            "answered", "är med i en rekommendation som har fått svar",
            "milestone-reached", "är med i en rekommendation som har nått ett delmål",
            "closed", "är med i en rekommendation som har avslutats");
    private static final Map<String, String> ENGLISH = Map.of(
            "consulted", "was taken up in a recommendation that is open for comments",
            "adopted", "is part of a recommendation that was adopted",
            "delivered", "is part of a recommendation that was delivered",
            "answered", "is part of a recommendation that was answered",
            "milestone-reached", "is part of a recommendation that reached a milestone",
            "closed", "is part of a recommendation that was closed");

    private final RaiserContacts contacts;
    private final RaiserLetters letters;
    private final JdbcClient jdbc;

    ThreadLetters(RaiserContacts contacts, RaiserLetters letters, JdbcClient jdbc) {
        this.contacts = contacts;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** Of several facts that are new at once the last is told; events may have been compacted away or come again. */
    void follow(Recommendation recommendation) {
        var told = recommendation.facts().stream()
                .filter(each -> SWEDISH.containsKey(each.fact()))
                .toList();
        var needs = recommendation.needs();
        if (told.isEmpty() || needs.isEmpty()) {
            return;
        }
        for (var raiser : contacts.of(needs)) {
            var fresh = told.stream()
                    .filter(each -> isNew(each.eventId(), raiser.need()))
                    .toList();
            if (!fresh.isEmpty()) {
                var fact = fresh.getLast().fact();
                var words = "en".equals(raiser.contact().language()) ? ENGLISH : SWEDISH;
                letters.thread(raiser, recommendation.slug(), recommendation.titles(), words.getOrDefault(fact, ""));
            }
        }
    }

    private boolean isNew(UUID event, NeedId need) {
        return jdbc.sql("INSERT INTO thread_told (event_id, need_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(event, need.value())
                        .update()
                > 0;
    }

    /** The fields of the contract that a letter needs, no more; all of them are there. */
    record Recommendation(String slug, Map<String, String> titles, List<Source> basedOn, List<Fact> facts) {

        List<NeedId> needs() {
            return basedOn.stream()
                    .filter(each -> "NEED".equals(each.kind()))
                    .map(each -> new NeedId(each.id()))
                    .toList();
        }

        record Source(String kind, UUID id) {}

        record Fact(String fact, UUID eventId) {}
    }
}
