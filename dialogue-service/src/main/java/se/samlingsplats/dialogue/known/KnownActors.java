package se.samlingsplats.dialogue.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.Words;
import tools.jackson.databind.json.JsonMapper;

/** The directory's organisations, as far as this service has heard. A merged one leads on to the one that stays. */
@Component
public class KnownActors {

    /** A chain of merges is followed this far; a longer one would be a fault of the sender. */
    private static final String STANDING = """
            WITH RECURSIVE chain AS (
                SELECT a.id AS asked, a.id, a.merged_into, 0 AS steps FROM known_actor a WHERE a.id = ANY (:ids)
                UNION ALL
                SELECT c.asked, a.id, a.merged_into, c.steps + 1
                  FROM chain c JOIN known_actor a ON a.id = c.merged_into WHERE c.steps < 10)
            SELECT DISTINCT ON (asked) asked, id FROM chain ORDER BY asked, steps DESC
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownActors(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The published organisation that this id stands for now. */
    public Optional<KnownActor> published(UUID id) {
        return find(standing(id)).filter(KnownActor::isPublished);
    }

    public Optional<KnownActor> find(UUID id) {
        return jdbc.sql("SELECT * FROM known_actor WHERE id = ?")
                .param(id)
                .query((row, number) -> actor(row))
                .optional();
    }

    /** Which organisation stays in place of this one; itself where nothing was merged or heard. */
    public UUID standing(UUID id) {
        return standing(Arrays.asList(id)).getOrDefault(id, id);
    }

    /** The same for many; what nobody has heard of is left out. */
    public Map<UUID, UUID> standing(Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            jdbc.sql(STANDING)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, number) ->
                            Map.entry(row.getObject("asked", UUID.class), row.getObject("id", UUID.class)))
                    .list()
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    private KnownActor actor(ResultSet row) throws SQLException {
        return new KnownActor(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                json.readValue(row.getString("names"), Words.class),
                row.getString("sector"),
                row.getBoolean("sector_confirmed"),
                row.getString("status"));
    }
}
