package se.samlingsplats.directory.needspicture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.need.NeedState;
import se.samlingsplats.directory.needspicture.Figures.Cell;
import se.samlingsplats.directory.needspicture.Figures.Count;
import se.samlingsplats.directory.needspicture.PictureQuestion.Filter;
import se.samlingsplats.directory.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Reads the picture from the versions of the needs. */
@Component
public class Pictures {

    /** A row of the table as it must be selected, with its days as days. */
    private static final String COLUMNS = """
            need_id, version, slug, titles, need_area, challenges, support_types, stages, counties, national, severity,
            state, corroborators, corroborated, claim, lower(valid) AS valid_from, upper(valid) - 1 AS valid_to
            """;

    private static final String COUNTED = """
            count(*) AS needs, coalesce(sum(severity), 0) AS severity,
            count(*) FILTER (WHERE corroborated) AS corroborated, count(*) FILTER (WHERE claim) AS claims
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Pictures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The figures and some needs, the most severe first, of one and the same moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Found read(LocalDate asOf, @Nullable Instant recordedAsOf, Filter filter, int severity, UUID after, int limit) {
        var question = new PictureQuestion(asOf, known(recordedAsOf), filter);
        return new Found(question, figures(question), needs(question, severity, after, limit));
    }

    record Found(PictureQuestion question, Figures figures, List<PictureNeed> needs) {}

    /** By the clock that the versions are dated with; what is still to come is not known yet. */
    public Instant known(@Nullable Instant asked) {
        return jdbc.sql("SELECT least(coalesce(:asked, now()), now())")
                .param(
                        "asked",
                        asked == null ? null : asked.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The row without a need area counts each need once. */
    public Figures figures(PictureQuestion question) {
        var cells = new ArrayList<Cell>();
        var totals = new ArrayList<Count>();
        var only = question.filter().supportType() == null ? "" : "WHERE support_type = :supportType";
        jdbc.sql("""
                        WITH known AS MATERIALIZED (
                            SELECT need_area, support_types, severity, corroborated, claim
                              FROM need_version WHERE %s)
                        SELECT need_area, support_type, %s
                          FROM known LEFT JOIN LATERAL unnest(support_types) AS support_type ON true %s
                         GROUP BY need_area, support_type
                        UNION ALL
                        SELECT NULL, NULL, %s FROM known
                         ORDER BY 1, 2
                        """.formatted(question.filter().where(), COUNTED, only, COUNTED))
                .params(question.parameters())
                .query(row -> {
                    if (row.getString("need_area") == null) {
                        totals.add(count(row));
                    } else {
                        cells.add(new Cell(row.getString("need_area"), row.getString("support_type"), count(row)));
                    }
                });
        return new Figures(totals.getFirst(), cells);
    }

    /** All of them, the most severe first. */
    public List<PictureNeed> all(PictureQuestion question) {
        return needs(question, Integer.MAX_VALUE, new UUID(0, 0), Integer.MAX_VALUE);
    }

    private List<PictureNeed> needs(PictureQuestion question, int severity, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT %s FROM need_version
                         WHERE %s AND (severity < :severity OR (severity = :severity AND need_id > :after))
                         ORDER BY severity DESC, need_id LIMIT :limit
                        """.formatted(COLUMNS, question.filter().where()))
                .params(question.parameters())
                .param("severity", severity)
                .param("after", after)
                .param("limit", limit)
                .query(row())
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getLong("needs"), row.getLong("severity"), row.getLong("corroborated"), row.getLong("claims"));
    }

    private RowMapper<PictureNeed> row() {
        return (row, number) -> new PictureNeed(
                new NeedId(row.getObject("need_id", UUID.class)),
                row.getLong("version"),
                row.getString("slug"),
                json.readValue(row.getString("titles"), LocalizedText.class),
                row.getString("need_area"),
                texts(row, "challenges"),
                texts(row, "support_types"),
                texts(row, "stages"),
                texts(row, "counties"),
                row.getBoolean("national"),
                row.getInt("severity"),
                NeedState.valueOf(row.getString("state")),
                row.getInt("corroborators"),
                row.getBoolean("corroborated"),
                row.getBoolean("claim"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
