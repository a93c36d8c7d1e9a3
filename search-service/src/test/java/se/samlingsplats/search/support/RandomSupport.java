package se.samlingsplats.search.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Offers and answers of every shape, the same for the same seed; few codes, so that they often meet. */
final class RandomSupport {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LEGAL_FORMS = List.of("IDEELL_FORENING", "AKTIEBOLAG", "KOMMUN", "STIFTELSE");
    private static final List<String> SECTORS = List.of("CIVIL_SOCIETY", "PRIVATE", "PUBLIC_MUNICIPALITY");
    private static final List<String> COUNTIES = List.of("01", "22", "23");
    private static final List<String> STAGES = List.of("IDEA", "PILOT", "SCALE");
    private static final List<String> TYPES = List.of("GRANT", "LOAN", "COACHING", "NETWORK");
    private static final List<String> AREAS = List.of("FINANCING", "SKILLS", "DEMAND");
    private static final List<String> AMOUNTS = List.of("10000.00", "50000.00", "300000.00", "300000.01");

    private final Random random;

    RandomSupport(long seed) {
        random = new Random(seed);
    }

    Offer offer() {
        return Offers.read(state(random.nextInt(1_000)));
    }

    String state(int number) {
        var state = new LinkedHashMap<String, Object>();
        var id = new UUID(random.nextLong(), random.nextLong());
        state.put("id", id);
        state.put("version", 1);
        state.put("slug", "stod-" + number + "-" + id);
        state.put("titles", Map.of("sv", "Slumpstöd " + number));
        state.put("owner", Map.of("name", "Slumpfonden"));
        state.put("needAreas", some(AREAS, 2));
        state.put("supportTypes", some(TYPES, 2));
        state.put("stages", some(STAGES, 2));
        state.put("eligibility", eligibility());
        state.put("reach", pick("REGIONAL", "NATIONAL", "NATIONAL", "INTERNATIONAL"));
        state.put("counties", "REGIONAL".equals(state.get("reach")) ? some(COUNTIES, 2) : List.of());
        state.put("jurisdiction", pick("SE", "SE", "SE", "EU", "NO"));
        state.put("ticket", range());
        state.put("intake", intake());
        state.put("capacity", capacity());
        state.put("status", pick("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "INACTIVE", "TEMPORARILY_CLOSED"));
        state.put("assuredAt", chance(3) ? null : moment(-900, 0));
        state.put("updatedAt", "2026-01-01T00:00:00Z");
        return JSON.writeValueAsString(state);
    }

    private Map<String, Object> eligibility() {
        var rules = new LinkedHashMap<String, Object>();
        rules.put("legalForms", some(LEGAL_FORMS, 3));
        rules.put("sectors", chance(4) ? some(SECTORS, 2) : List.of());
        rules.put("counties", chance(3) ? some(COUNTIES, 2) : List.of());
        rules.put("stages", some(STAGES, 2));
        rules.put("amount", range());
        rules.put("freeText", chance(5) ? Map.of("sv", "Minst tio medlemmar") : Map.of());
        return rules;
    }

    private @Nullable Map<String, Object> range() {
        if (chance(2)) {
            return null;
        }
        var range = new LinkedHashMap<String, Object>();
        range.put("min", chance(2) ? null : pick("10000.00", "50000.00"));
        range.put("max", chance(2) ? null : pick("50000.00", "300000.00"));
        range.put("currency", pick("SEK", "SEK", "SEK", "EUR"));
        return range;
    }

    private @Nullable Map<String, Object> intake() {
        if (chance(3)) {
            return null;
        }
        var intake = new LinkedHashMap<String, Object>();
        intake.put("opensAt", chance(2) ? null : chance(8) ? NOW.toString() : moment(-60, 30));
        intake.put("closesAt", chance(2) ? null : chance(8) ? NOW.toString() : moment(-10, 60));
        intake.put("rolling", chance(2));
        return intake;
    }

    private @Nullable Map<String, Object> capacity() {
        if (chance(2)) {
            return null;
        }
        var capacity = new LinkedHashMap<String, Object>();
        capacity.put("total", 20);
        capacity.put("available", chance(3) ? null : random.nextInt(3));
        capacity.put(
                "fullUntil",
                chance(2)
                        ? null
                        : LocalDate.ofInstant(NOW, ZoneOffset.UTC)
                                .plusDays(random.nextInt(20) - 10L)
                                .toString());
        return capacity;
    }

    Answers answers() {
        var type = some(TYPES, 2);
        return new Answers(
                chance(3) ? null : pick(LEGAL_FORMS),
                chance(3) ? null : pick(COUNTIES),
                chance(3) ? null : pick(STAGES),
                type,
                chance(3) ? some(AREAS, 2) : List.of(),
                chance(2) ? null : new Answers.Amount(pick(AMOUNTS), pick("SEK", "SEK", "SEK", "EUR")));
    }

    /** An answer where there was none, or fewer choices. */
    Answers stricter(Answers from) {
        return new Answers(
                from.legalForm() == null && chance(2) ? pick(LEGAL_FORMS) : from.legalForm(),
                from.county() == null && chance(2) ? pick(COUNTIES) : from.county(),
                from.stage() == null && chance(2) ? pick(STAGES) : from.stage(),
                narrower(from.supportTypes(), TYPES),
                narrower(from.needAreas(), AREAS),
                from.amount() == null && chance(2) ? new Answers.Amount(pick(AMOUNTS), "SEK") : from.amount());
    }

    private List<String> narrower(List<String> chosen, List<String> all) {
        if (chosen.isEmpty()) {
            return chance(2) ? some(all, 2) : chosen;
        }
        return chosen.size() > 1 && chance(2) ? chosen.subList(0, 1) : chosen;
    }

    private String moment(int fromDays, int toDays) {
        return NOW.plus(fromDays + random.nextInt(toDays - fromDays), ChronoUnit.DAYS)
                .plusSeconds(random.nextInt(86_400))
                .toString();
    }

    /** None as often as any other number. */
    private List<String> some(List<String> all, int most) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(most + 1));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
