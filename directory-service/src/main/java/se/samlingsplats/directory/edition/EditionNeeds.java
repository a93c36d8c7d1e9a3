package se.samlingsplats.directory.edition;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.needspicture.PictureNeed;
import tools.jackson.databind.json.JsonMapper;

/** The needs of each edition, as they were when it was made. */
@Component
class EditionNeeds {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionNeeds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void freeze(EditionId edition, List<PictureNeed> needs) {
        jdbc.sql("""
                        INSERT INTO edition_need (edition_id, need_id, severity, need)
                        SELECT ?, (each ->> 'id')::uuid, (each ->> 'severity')::int, each
                          FROM jsonb_array_elements(?::jsonb) AS each
                        """).params(edition.value(), json.writeValueAsString(needs)).update();
    }

    /** The most severe first. */
    List<PictureNeed> of(EditionId edition, int severity, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT need FROM edition_need
                         WHERE edition_id = ? AND (severity < ? OR (severity = ? AND need_id > ?))
                         ORDER BY severity DESC, need_id LIMIT ?
                        """)
                .params(edition.value(), severity, severity, after, limit)
                .query((row, number) -> json.readValue(row.getString("need"), PictureNeed.class))
                .list();
    }

    List<PictureNeed> all(EditionId edition) {
        return of(edition, Integer.MAX_VALUE, new UUID(0, 0), Integer.MAX_VALUE);
    }

    /** Calls the need what it is called now, and returns the editions in which it was called otherwise. */
    List<EditionId> redact(NeedId need) {
        return jdbc.sql("""
                        UPDATE edition_need frozen
                           SET need = frozen.need || jsonb_build_object('titles', now.profile -> 'titles', 'slug', now.slug)
                          FROM need now
                         WHERE now.id = ? AND frozen.need_id = now.id
                           AND (frozen.need -> 'titles' <> now.profile -> 'titles' OR frozen.need ->> 'slug' <> now.slug)
                        RETURNING frozen.edition_id
                        """)
                .param(need.value())
                .query((row, number) -> new EditionId(row.getObject("edition_id", UUID.class)))
                .list();
    }
}
