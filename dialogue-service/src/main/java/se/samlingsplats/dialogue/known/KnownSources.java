package se.samlingsplats.dialogue.known;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Needs and resources that others told of, and the statements and meetings of this service that everybody may see. */
@Component
public class KnownSources {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownSources(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<KnownSource> find(Kind kind, UUID id) {
        return switch (kind) {
            case STATEMENT -> statement(id);
            case MEETING -> meeting(id);
            case NEED, RESOURCE -> told(kind, id);
        };
    }

    private Optional<KnownSource> told(Kind kind, UUID id) {
        return jdbc.sql("SELECT slug, titles FROM known_source WHERE id = ? AND kind = ? AND shown")
                .params(id, kind.name())
                .query((row, number) -> new KnownSource(
                        kind, id, row.getString("slug"), json.readValue(row.getString("titles"), Words.class)))
                .optional();
    }

    private Optional<KnownSource> meeting(UUID id) {
        return jdbc.sql("SELECT content -> 'profile' -> 'titles' AS titles FROM meeting WHERE id = ? AND published")
                .param(id)
                .query((row, number) ->
                        new KnownSource(Kind.MEETING, id, null, json.readValue(row.getString("titles"), Words.class)))
                .optional();
    }

    private Optional<KnownSource> statement(UUID id) {
        return jdbc.sql("""
                        SELECT s.texts, s.original_language FROM statement s JOIN dialogue d ON d.id = s.dialogue_id
                         WHERE s.id = ? AND s.moderation = 1 AND s.moderation_reason IS DISTINCT FROM 'UNREAD'
                           AND d.status <> 'DRAFT'
                        """)
                .param(id)
                .query((row, number) -> {
                    var texts = json.readTree(row.getString("texts"));
                    var original =
                            texts.path(row.getString("original_language")).asString("");
                    var swedish = texts.path("sv").asString(original);
                    return new KnownSource(
                            Kind.STATEMENT,
                            id,
                            null,
                            new Words(
                                    swedish, texts.has("en") ? texts.path("en").asString() : null));
                })
                .optional();
    }
}
