package se.samlingsplats.directory.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.edition.EditionDifference.Counts;
import se.samlingsplats.directory.edition.EditionDifference.Difference;
import se.samlingsplats.directory.edition.EditionDifference.Kind;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.need.NeedState;
import se.samlingsplats.directory.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Compares the needs of two editions, each need once. */
@Component
class EditionDifferences {

    private static final String COMPARED = """
            SELECT need_id,
                   CASE WHEN a.need IS NULL THEN 'ADDED' WHEN b.need IS NULL THEN 'GONE' ELSE 'CHANGED' END AS kind,
                   coalesce(b.need, a.need) AS need,
                   a.severity AS severity_before, b.severity AS severity_after,
                   a.need ->> 'state' AS state_before, b.need ->> 'state' AS state_after
              FROM (SELECT * FROM edition_need WHERE edition_id = :from) a
              FULL JOIN (SELECT * FROM edition_need WHERE edition_id = :to) b USING (need_id)
             WHERE a.need IS NULL OR b.need IS NULL OR a.severity <> b.severity
                OR a.need ->> 'state' <> b.need ->> 'state'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionDifferences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Counts counts(Edition from, Edition to) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE kind = 'ADDED') AS added,
                               count(*) FILTER (WHERE kind = 'GONE') AS gone,
                               count(*) FILTER (WHERE kind = 'CHANGED' AND severity_before <> severity_after) AS severity_changed,
                               count(*) FILTER (WHERE kind = 'CHANGED' AND state_before <> state_after) AS state_changed
                          FROM (%s) compared
                        """.formatted(COMPARED))
                .param("from", from.id().value())
                .param("to", to.id().value())
                .query(Counts.class)
                .single();
    }

    /** What is new first, then what changed, then what is gone; of that the state is looked up in what was known then. */
    List<Difference> between(Edition from, Edition to, String kind, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT compared.*, coalesce(state_after, known.state) AS state_then
                          FROM (%s) compared
                          LEFT JOIN need_version known
                            ON kind = 'GONE' AND known.need_id = compared.need_id
                           AND known.recorded @> CAST(:recordedAsOf AS timestamptz)
                         WHERE (kind, compared.need_id) > (:kind, :after)
                         ORDER BY kind, compared.need_id LIMIT :limit
                        """.formatted(COMPARED))
                .param("from", from.id().value())
                .param("to", to.id().value())
                .param("recordedAsOf", to.recordedAsOf().toString())
                .param("kind", kind)
                .param("after", after)
                .param("limit", limit)
                .query(row())
                .list();
    }

    private RowMapper<Difference> row() {
        return (row, number) -> {
            var need = json.readTree(row.getString("need"));
            return new Difference(
                    Kind.valueOf(row.getString("kind")),
                    new NeedId(row.getObject("need_id", UUID.class)),
                    need.path("slug").asString(),
                    json.treeToValue(need.path("titles"), LocalizedText.class),
                    need.path("needArea").asString(),
                    row.getObject("severity_before", Integer.class),
                    row.getObject("severity_after", Integer.class),
                    state(row, "state_before"),
                    state(row, "state_then"));
        };
    }

    private static @Nullable NeedState state(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : NeedState.valueOf(text);
    }
}
