package se.samlingsplats.directory.transparency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "transparency", description = "How proposals and reports are treated, in figures")
class TransparencyController {

    private static final String STANDING = """
            SELECT CASE WHEN state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED') THEN 'WAITING' ELSE state END AS name,
                   count(*) AS count
              FROM proposal WHERE (kind = 'REPORT') = ? GROUP BY 1
            """;

    /** The reason that was given last. */
    private static final String DECLINED = """
            SELECT coalesce(jsonb_path_query_array(steps, '$[*] ? (@.fact == "DECLINED").reason') ->> -1, 'OTHER') AS name,
                   count(*) AS count
              FROM proposal WHERE kind <> 'REPORT' AND state = 'DECLINED' GROUP BY 1
            """;

    private static final String APPEALS = """
            SELECT CASE state WHEN 'PUBLISHED' THEN 'CHANGED' WHEN 'UPHELD' THEN 'CHANGED' WHEN 'DECLINED' THEN 'STOOD'
                              WHEN 'WITHDRAWN' THEN 'WITHDRAWN' ELSE 'WAITING' END AS name,
                   count(*) AS count
              FROM proposal WHERE jsonb_path_exists(steps, '$[*] ? (@.fact == "APPEALED")') GROUP BY 1
            """;

    private static final String MEDIAN = """
            SELECT CASE WHEN count(*) >= 5 THEN
                       round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - created_at))
                              / 86400)::numeric, 1)::float8 END
              FROM proposal WHERE decided_at IS NOT NULL
            """;

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final JdbcClient jdbc;
    private final Clock clock;

    TransparencyController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/api/transparency")
    @Operation(summary = "Figures since the start; counts from 1 to 4, and what would tell them, are null")
    ResponseEntity<Transparency> figures() {
        var proposals = Cells.of(counted(STANDING, false));
        var declined = Cells.of(counted(DECLINED));
        var figures = new Transparency(
                clock.instant().truncatedTo(ChronoUnit.HOURS),
                proposals,
                proposals.hides("DECLINED") ? declined.allHidden() : declined,
                Cells.of(counted(APPEALS)),
                Cells.of(counted(STANDING, true)),
                median());
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(figures);
    }

    private Map<String, Long> counted(String sql, Object... parameters) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("count")))
                .list()
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    private @Nullable Double median() {
        return jdbc.sql(MEDIAN)
                .query((row, number) -> new Median((Double) row.getObject(1)))
                .single()
                .days();
    }

    private record Median(@Nullable Double days) {}
}
