package se.samlingsplats.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Actors as directory.actor carries them, the same ones for the same seed; none of them exists. */
final class GeneratedActors {
    private static final List<String> FIRST = List.of(
            "Social",
            "Ideell",
            "Hållbar",
            "Ung",
            "Grön",
            "Öppen",
            "Gemensam",
            "Lokal",
            "Digital",
            "Trygg",
            "Fri",
            "Ny");
    private static final List<String> MIDDLE = List.of(
            "innovation",
            "omsorg",
            "utbildning",
            "integration",
            "arbetsmarknad",
            "delaktighet",
            "folkhälsa",
            "kultur",
            "återbruk",
            "finansiering",
            "stadsutveckling",
            "landsbygd",
            "tillgänglighet",
            "upphandling",
            "mötesplats");
    private static final List<String> LAST = List.of(
            "föreningen",
            "stiftelsen",
            "kooperativet",
            "nätverket",
            "byrån",
            "labbet",
            "samverkan",
            "forum",
            "centrum");
    private static final List<String> PLACES = List.of(
            "Norrstrand", "Västervik", "Härnösand", "Älvsbyn", "Åre", "Öregrund", "Skellefteå", "Malmö", "Göteborg");
    private static final List<String> SECTORS = List.of("CIVIL_SOCIETY", "PUBLIC", "BUSINESS", "ACADEMIA");

    private final Random random;

    GeneratedActors(long seed) {
        random = new Random(seed);
    }

    /** About 1 kB of state. */
    Map<String, Object> next(long version) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var name = name() + " " + Integer.toString(random.nextInt(1_000_000), 36);
        var latitude = 55.4 + random.nextDouble() * 13;
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("version", version),
                Map.entry("slug", slug(name)),
                Map.entry("aliases", List.of()),
                Map.entry("names", Map.of("sv", name, "en", "The " + name + " society")),
                Map.entry("descriptions", Map.of("sv", sentence(18), "en", sentence(18))),
                Map.entry("sector", pick(SECTORS)),
                Map.entry("sectorAssumed", false),
                Map.entry("roles", List.of("NETWORK", "SUPPORT_ORGANISATION")),
                Map.entry("country", "SE"),
                Map.entry("county", "17"),
                Map.entry("municipality", "1780"),
                Map.entry("locality", pick(PLACES)),
                Map.entry("location", Map.of("lat", latitude, "lon", 11 + random.nextDouble() * 10)),
                Map.entry("sdgTargets", List.of("8", "11.3")),
                Map.entry("status", "PUBLISHED"),
                Map.entry("createdAt", "2026-03-02T08:00:00Z"),
                Map.entry("updatedAt", "2026-03-03T08:00:00Z"));
    }

    /** What somebody might type: one word or two. */
    String query() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(MIDDLE);
            case 1 -> pick(FIRST).toLowerCase(Locale.ROOT) + " " + pick(MIDDLE);
            case 2 -> pick(MIDDLE) + " " + pick(PLACES);
            default -> name();
        };
    }

    private String name() {
        return pick(FIRST) + " " + pick(MIDDLE) + "s" + pick(LAST) + " i " + pick(PLACES);
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(pick(i % 3 == 0 ? MIDDLE : i % 3 == 1 ? LAST : PLACES)).append(' ');
        }
        return text.toString().strip();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace('ö', 'o')
                .replaceAll("[^a-z0-9]+", "-");
    }
}
