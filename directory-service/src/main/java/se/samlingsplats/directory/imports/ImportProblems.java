package se.samlingsplats.directory.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.imports.mapping.Finding;
import se.samlingsplats.directory.imports.mapping.Finding.Severity;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;

/** What was found in the files. */
@Component
class ImportProblems {

    private final JdbcClient jdbc;

    ImportProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addAll(UUID run, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql("""
            INSERT INTO import_problem (run_id, record, line, pointer, code, detail, severity)
            SELECT ?, * FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
            """)
                .param(run)
                .param(found.stream().map(Found::record).toArray(Long[]::new))
                .param(found.stream().map(Found::line).toArray(Long[]::new))
                .param(found.stream().map(f -> f.finding().pointer()).toArray(String[]::new))
                .param(found.stream().map(f -> f.finding().code()).toArray(String[]::new))
                .param(found.stream().map(f -> f.finding().detail()).toArray(String[]::new))
                .param(found.stream().map(f -> f.finding().severity().name()).toArray(String[]::new))
                .update();
    }

    Page<Item> of(UUID run, Paging paging) {
        var after = paging.require(1).after();
        var rows = jdbc.sql("""
            SELECT * FROM import_problem WHERE run_id = ? AND position > ? ORDER BY position LIMIT ?
            """)
                .params(run, after.isEmpty() ? 0 : number(after.getFirst()), paging.limitPlusOne())
                .query(Row.class)
                .list();
        return Page.of(rows, paging, row -> List.of(String.valueOf(row.position())))
                .map(Row::item);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }

    /** A finding and where in the file it was made. */
    record Found(long record, @Nullable Long line, Finding finding) {}

    record Item(@Nullable Long line, long record, String pointer, String code, String detail, Severity severity) {}

    private record Row(
            long position,
            @Nullable Long line,
            long record,
            String pointer,
            String code,
            String detail,
            Severity severity) {
        Item item() {
            return new Item(line, record, pointer, code, detail, severity);
        }
    }
}
