package se.samlingsplats.dialogue.known;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.events.IncomingEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what an event says, unless something newer is there. */
@Component
class KnownTables {

    static final String ACTOR = "directory.actor";
    static final String NEED = "directory.need";
    static final String RESOURCE = "resource.resource";
    static final String MEMBERSHIP = "directory.membership";

    private static final String ACTOR_SQL = """
            INSERT INTO known_actor (id, version, slug, names, sector, sector_confirmed, status, merged_into)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, slug = excluded.slug, names = excluded.names, sector = excluded.sector,
                   sector_confirmed = excluded.sector_confirmed, status = excluded.status,
                   merged_into = excluded.merged_into
             WHERE known_actor.version < excluded.version
            """;
    private static final String SOURCE_SQL = """
            INSERT INTO known_source (id, kind, version, slug, titles, shown) VALUES (?, ?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, slug = excluded.slug, titles = excluded.titles, shown = excluded.shown
             WHERE known_source.version < excluded.version
            """;
    private static final String SPEAKER_SQL = """
            INSERT INTO known_speaker (membership_id, version, actor_id, role, speaker)
            SELECT :id, :version, :actor, CASE WHEN erased THEN 'NONE' ELSE :role END,
                   CASE WHEN erased THEN NULL ELSE :speaker END
              FROM (SELECT EXISTS (SELECT FROM erasure_ledger WHERE subject_hash = :speaker) AS erased) ledger
            ON CONFLICT (membership_id) DO UPDATE
               SET version = excluded.version, actor_id = excluded.actor_id, role = excluded.role,
                   speaker = excluded.speaker
             WHERE known_speaker.version < excluded.version
            """;

    /** What a younger producer added is not ours to refuse. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    KnownTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param topic without its prefix
     * @throws JacksonException when it is not the JSON expected
     * @throws IllegalArgumentException when it says too little
     */
    void apply(String topic, IncomingEvent event) {
        var id = UUID.fromString(event.key());
        switch (topic) {
            case ACTOR -> actor(id, read(event, Actor.class), event.version());
            case NEED -> need(id, read(event, Need.class), event.version());
            case RESOURCE -> resource(id, read(event, Resource.class), event.version());
            case MEMBERSHIP -> membership(id, read(event, Membership.class), event.version());
            default -> throw new IllegalArgumentException("Nothing is known from this topic");
        }
    }

    private static <S> @Nullable S read(IncomingEvent event, Class<S> type) {
        if (event.version() < 1) {
            throw new IllegalArgumentException("The event has no version");
        }
        return event.state() == null ? null : LENIENT.readValue(event.state(), type);
    }

    /** A tombstone leaves the version, so that a straggler cannot bring it back. */
    private void actor(UUID id, @Nullable Actor actor, long version) {
        var told = actor == null ? new Actor(null, null, null, true, "ERASED", null) : actor;
        jdbc.sql(ACTOR_SQL)
                .params(java.util.Arrays.asList(
                        id,
                        version,
                        told.slug(),
                        json(told.names()),
                        told.sector(),
                        told.sector() != null && !Boolean.TRUE.equals(told.sectorAssumed()),
                        told.status() == null ? "ERASED" : told.status(),
                        told.mergedInto()))
                .update();
    }

    private void need(UUID id, @Nullable Need need, long version) {
        var shown = need != null && need.state() != null && !need.state().equals("RETIRED");
        source(id, "NEED", version, need == null ? null : need.slug(), need == null ? null : need.titles(), shown);
    }

    private void resource(UUID id, @Nullable Resource resource, long version) {
        var shown = resource != null && "PUBLISHED".equals(resource.status());
        source(
                id,
                "RESOURCE",
                version,
                resource == null ? null : resource.slug(),
                resource == null ? null : resource.titles(),
                shown);
    }

    private void source(
            UUID id,
            String kind,
            long version,
            @Nullable String slug,
            @Nullable Map<String, String> titles,
            boolean shown) {
        jdbc.sql(SOURCE_SQL)
                .params(java.util.Arrays.asList(id, kind, version, slug, json(titles), shown))
                .update();
    }

    private void membership(UUID id, @Nullable Membership membership, long version) {
        jdbc.sql(SPEAKER_SQL)
                .param("id", id)
                .param("version", version)
                .param("actor", membership == null ? null : membership.actorId(), java.sql.Types.OTHER)
                .param("role", membership == null || membership.role() == null ? "NONE" : membership.role())
                .param("speaker", membership == null ? null : membership.speaker(), java.sql.Types.VARCHAR)
                .update();
    }

    private static String json(@Nullable Map<String, String> texts) {
        return LENIENT.writeValueAsString(Words.of(texts));
    }

    private record Actor(
            @Nullable String slug,
            @Nullable Map<String, String> names,
            @Nullable String sector,
            @Nullable Boolean sectorAssumed,
            @Nullable String status,
            @Nullable UUID mergedInto) {}

    private record Need(
            @Nullable String slug,
            @Nullable Map<String, String> titles,
            @Nullable String state) {}

    private record Resource(
            @Nullable String slug,
            @Nullable Map<String, String> titles,
            @Nullable String status) {}

    private record Membership(
            @Nullable UUID actorId,
            @Nullable String role,
            @Nullable String speaker) {}
}
