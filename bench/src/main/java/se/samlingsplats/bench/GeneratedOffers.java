package se.samlingsplats.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Offers as directory.offer carries them, and people who look for some; the same ones for the same seed. */
final class GeneratedOffers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LEGAL_FORMS = List.of(
            "IDEELL_FORENING",
            "EKONOMISK_FORENING",
            "AKTIEBOLAG",
            "AKTIEBOLAG_SVB",
            "STIFTELSE",
            "ENSKILD_FIRMA",
            "TROSSAMFUND",
            "KOMMUN");
    private static final List<String> COUNTIES = List.of(
            "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
            "23", "24", "25");
    private static final List<String> STAGES = List.of("IDEA", "PILOT", "ESTABLISH", "SCALE", "SYSTEMIC");
    private static final List<String> TYPES = List.of(
            "GRANT",
            "PRIZE",
            "LOAN",
            "EQUITY",
            "INCUBATION",
            "COACHING",
            "TRAINING",
            "NETWORK",
            "TEST_BED",
            "RESEARCH");
    private static final List<String> AREAS =
            List.of("FINANCING", "DEMAND", "SKILLS", "IMPACT_MEASUREMENT", "KNOWLEDGE_AND_MEETING_PLACES");
    private static final List<String> WORDS = List.of(
            "stöd",
            "pengar",
            "utveckling",
            "förening",
            "pilot",
            "spridning",
            "rådgivning",
            "socialt",
            "lokalt",
            "nytt");

    private final Random random;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    GeneratedOffers(long seed) {
        random = new Random(seed);
    }

    Map<String, Object> next() {
        var id = new UUID(random.nextLong(), random.nextLong());
        var regional = chance(0.6);
        var state = new LinkedHashMap<String, Object>();
        state.put("id", id);
        state.put("version", 1);
        state.put("slug", "stod-" + id);
        state.put("aliases", List.of());
        state.put("titles", Map.of("sv", sentence(3), "en", sentence(3)));
        state.put("descriptions", Map.of("sv", sentence(40), "en", sentence(40)));
        state.put("owner", Map.of("name", sentence(2)));
        state.put("needAreas", some(AREAS, 2));
        state.put("supportTypes", some(TYPES, 2));
        state.put("stages", some(STAGES, 2));
        state.put("eligibility", eligibility());
        state.put("reach", regional ? "REGIONAL" : "NATIONAL");
        state.put("counties", regional ? some(COUNTIES, 3) : List.of());
        state.put("jurisdiction", "SE");
        state.put("intake", chance(0.2) ? null : intake());
        state.put("capacity", chance(0.8) ? null : capacity());
        state.put("status", chance(0.95) ? "ACTIVE" : "TEMPORARILY_CLOSED");
        state.put("assuredAt", chance(0.2) ? null : days(-900, 0));
        state.put("createdAt", "2026-03-02T08:00:00Z");
        state.put("updatedAt", "2026-03-03T08:00:00Z");
        return state;
    }

    private Map<String, Object> eligibility() {
        var rules = new HashMap<String, Object>();
        rules.put("legalForms", chance(0.3) ? List.of() : some(LEGAL_FORMS, 4));
        rules.put("sectors", List.of());
        rules.put("counties", chance(0.9) ? List.of() : some(COUNTIES, 3));
        rules.put("stages", chance(0.4) ? List.of() : some(STAGES, 3));
        var least = 1_000 * (1 + random.nextInt(100));
        rules.put(
                "amount",
                chance(0.4)
                        ? null
                        : Map.of(
                                "min",
                                least + ".00",
                                "max",
                                least * (2 + random.nextInt(20)) + ".00",
                                "currency",
                                "SEK"));
        rules.put("freeText", chance(0.3) ? Map.of("sv", sentence(12)) : Map.of());
        return rules;
    }

    private Map<String, Object> intake() {
        var intake = new HashMap<String, Object>();
        intake.put("opensAt", days(-200, 60));
        intake.put("closesAt", days(-60, 200));
        intake.put("rolling", false);
        return intake;
    }

    private Map<String, Object> capacity() {
        return Map.of("total", 20, "available", random.nextInt(4));
    }

    /** As it is sent; whoever doesn't answer everything leaves out the last questions. */
    String answers() {
        var answers = new LinkedHashMap<String, Object>();
        var answered = chance(0.6) ? 5 : random.nextInt(5);
        var all = List.<Map.Entry<String, Object>>of(
                Map.entry("legalForm", pick(LEGAL_FORMS)),
                Map.entry("county", pick(COUNTIES)),
                Map.entry("stage", pick(STAGES)),
                Map.entry("supportTypes", List.of("GRANT", pick(TYPES))),
                Map.entry("amount", Map.of("amount", 10_000 * (1 + random.nextInt(60)) + "", "currency", "SEK")));
        all.subList(0, answered).forEach(each -> answers.put(each.getKey(), each.getValue()));
        return JSON.writeValueAsString(answers);
    }

    private String days(int from, int to) {
        return now.plus(from + random.nextInt(to - from), ChronoUnit.DAYS).toString();
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(pick(WORDS)).append(' ');
        }
        return text.toString().strip();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** At least one. */
    private List<String> some(List<String> all, int most) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
