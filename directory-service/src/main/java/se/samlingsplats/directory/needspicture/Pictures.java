package se.samlingsplats.directory.needspicture;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the picture from the versions of the needs. */
@Component
public class Pictures {

    /**
     * One statement, so that figures and needs are of one moment, and the rows are looked up once. They are counted by
     * what puts them into the same cells, which leaves few groups to take apart. What is still to come isn't known yet.
     */
    private static final String SQL = """
            WITH known AS MATERIALIZED (
                SELECT need_id, version, need_area, support_types, severity, corroborated, claim FROM need_version
                 WHERE recorded @> least(coalesce(CAST(:recordedAsOf AS timestamptz), now()), now())
                   AND valid @> CAST(:asOf AS date) AND state <> 'RETIRED' %s),
            page AS (
                SELECT need_id, version FROM known
                 WHERE severity < :severity OR (severity = :severity AND need_id > :after)
                 ORDER BY severity DESC, need_id LIMIT :limit)
            SELECT least(coalesce(CAST(:recordedAsOf AS timestamptz), now()), now()) AS recorded_as_of,
                   (SELECT coalesce(json_agg(json_build_object(
                               'needArea', need_area, 'supportTypes', support_types, 'count', json_build_object(
                                   'needs', needs, 'severity', severity, 'corroborated', corroborated,
                                   'claims', claims))), '[]')
                      FROM (SELECT need_area, support_types, count(*) AS needs, sum(severity) AS severity,
                                   count(*) FILTER (WHERE corroborated) AS corroborated,
                                   count(*) FILTER (WHERE claim) AS claims
                              FROM known GROUP BY need_area, support_types) AS grouped) AS groups,
                   (SELECT coalesce(json_agg(json_build_object(
                               'id', need_id, 'version', version, 'slug', slug, 'titles', titles,
                               'needArea', need_area, 'challenges', challenges, 'supportTypes', support_types,
                               'stages', stages, 'counties', counties, 'national', national, 'severity', severity,
                               'state', state, 'corroborators', corroborators, 'corroborated', corroborated,
                               'claim', claim, 'validFrom', lower(valid), 'validTo', upper(valid) - 1)
                               ORDER BY severity DESC, need_id), '[]')
                      FROM page JOIN need_version USING (need_id, version)) AS needs
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Pictures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param recordedAsOf by the clock that the versions are dated with */
    public record Found(Instant recordedAsOf, Figures figures, List<PictureNeed> needs) {}

    public Found read(PictureQuestion question) {
        var filter = question.filter();
        return jdbc.sql(SQL.formatted(filter.where()))
                .param("recordedAsOf", text(question.recordedAsOf()), Types.VARCHAR)
                .param("asOf", question.asOf().toString())
                .param("severity", question.severity())
                .param("after", question.after())
                .param("limit", question.limit())
                .params(filter.parameters())
                .query((row, number) -> new Found(
                        row.getObject("recorded_as_of", OffsetDateTime.class).toInstant(),
                        Figures.of(
                                json.readValue(row.getString("groups"), new TypeReference<>() {}),
                                filter.supportType()),
                        json.readValue(row.getString("needs"), new TypeReference<>() {})))
                .single();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
