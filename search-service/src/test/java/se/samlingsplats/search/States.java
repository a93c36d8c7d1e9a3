package se.samlingsplats.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Public states as the other services write them. */
public final class States {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private States(UUID id, long version, String slug) {
        fields.put("id", id);
        fields.put("version", version);
        fields.put("slug", slug);
        fields.put("aliases", new ArrayList<>());
        fields.put("createdAt", "2026-01-01T00:00:00Z");
        fields.put("updatedAt", "2026-01-01T00:00:00Z");
        fields.put("somethingYounger", List.of(1, 2));
    }

    public static States actor(UUID id, long version, String name) {
        return new States(id, version, slug(name))
                .with("names", Map.of("sv", name))
                .with("descriptions", Map.of())
                .with("sector", "PUBLIC_STATE")
                .with("roles", List.of("DECISION_MAKER"))
                .with("country", "SE")
                .with("status", "PUBLISHED");
    }

    public static States initiative(UUID id, long version, String title) {
        return new States(id, version, slug(title))
                .with("titles", Map.of("sv", title))
                .with("status", "PUBLISHED");
    }

    /** Open to everyone, for ever, and just assured. */
    public static States offer(UUID id, long version, String title) {
        return new States(id, version, slug(title))
                .with("titles", Map.of("sv", title))
                .with("descriptions", Map.of())
                .with("owner", Map.of("name", "Byfonden"))
                .with("supportTypes", List.of("GRANT"))
                .with("reach", "NATIONAL")
                .with("jurisdiction", "SE")
                .with("assuredAt", Instant.now().toString())
                .with("status", "ACTIVE");
    }

    public static States solution(UUID id, long version, String title, int evidenceLevel) {
        return new States(id, version, slug(title))
                .with("titles", Map.of("sv", title))
                .with("owner", Map.of("name", "Forum för Norrstrand"))
                .with("challenges", List.of("ELDERLY_LONELINESS"))
                .with("evidenceLevel", evidenceLevel)
                .with("status", "PUBLISHED");
    }

    public static States need(UUID id, long version, String title) {
        return new States(id, version, slug(title))
                .with("titles", Map.of("sv", title))
                .with("needArea", "FINANCING")
                .with("severity", 4)
                .with("state", "REPORTED");
    }

    public static States resource(UUID id, long version, String title) {
        return new States(id, version, slug(title))
                .with("titles", Map.of("sv", title))
                .with("status", "PUBLISHED");
    }

    public static States dialogue(UUID id, long version, String question) {
        return new States(id, version, slug(question))
                .with("questions", Map.of("sv", question))
                .with("status", "OPEN");
    }

    public static States statement(UUID id, long version, UUID dialogue, String text) {
        return new States(id, version, "")
                .with("dialogueId", dialogue)
                .with("texts", Map.of("sv", text))
                .with("moderation", 1);
    }

    /** Two hours, published. */
    public static States meeting(UUID id, long version, UUID dialogue, String title, Instant startsAt) {
        return new States(id, version, "")
                .with("dialogueId", dialogue)
                .with("titles", Map.of("sv", title))
                .with("state", "PLANNED")
                .with("published", true)
                .with("startsAt", startsAt.toString())
                .with("endsAt", startsAt.plus(Duration.ofHours(2)).toString());
    }

    public static States window(UUID id, long version, String title, Instant opensAt, Instant deadline) {
        return new States(id, version, "")
                .with("kind", "CONSULTATION")
                .with("titles", Map.of("sv", title))
                .with("receivers", Map.of("sv", "Regeringen"))
                .with("opensAt", opensAt.toString())
                .with("deadline", deadline.toString());
    }

    public static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace("ö", "o")
                .replaceAll("[^a-z0-9]+", "-");
    }

    public States with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public String json() {
        return JSON.writeValueAsString(fields);
    }
}
