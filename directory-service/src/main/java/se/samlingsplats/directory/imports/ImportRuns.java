package se.samlingsplats.directory.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Paging;

/** The runs. Every step names the checkpoint it starts from, so that two workers can't both take it. */
@Component
class ImportRuns {

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, ProfileVersion profile, boolean dryRun, String byRole, long bytes) {
        jdbc.sql("""
            INSERT INTO import_run (id, profile, profile_version, profile_body, dry_run, by_role, bytes)
            VALUES (?, ?, ?, CAST(? AS json), ?, ?, ?)
            """)
                .params(id, profile.name(), profile.version(), profile.body(), dryRun, byRole, bytes)
                .update();
    }

    ImportRun require(UUID id) {
        return jdbc.sql("SELECT * FROM import_run WHERE id = ?")
                .param(id)
                .query(ImportRun.class)
                .optional()
                .orElseThrow(ImportProblem.NotFound::new);
    }

    List<ImportRun> newest(Paging paging) {
        var before = paging.require(1).after();
        return jdbc.sql("""
            SELECT * FROM import_run WHERE CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid)
             ORDER BY id DESC LIMIT :limit
            """)
                .param(
                        "before",
                        before.isEmpty() ? null : Paging.id(before.getFirst()).toString())
                .param("limit", paging.limitPlusOne())
                .query(ImportRun.class)
                .list();
    }

    /** The oldest first. */
    List<ImportRun> waiting() {
        return jdbc.sql("""
            SELECT * FROM import_run WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created_at, id LIMIT 1000
            """).query(ImportRun.class).list();
    }

    /** Counts the attempt; one that gets anywhere sets the count back. A rehearsal remembers nothing. */
    void begin(UUID id, boolean fromTheStart) {
        if (fromTheStart) {
            jdbc.sql("""
                WITH gone AS (DELETE FROM import_problem WHERE run_id = :id)
                UPDATE import_run
                   SET read = 0, created = 0, changed = 0, unchanged = 0, rejected = 0, warnings = 0,
                       conflicts = 0, busy_millis = 0
                 WHERE id = :id
                """).param("id", id).update();
        }
        jdbc.sql("UPDATE import_run SET state = 'RUNNING', attempts = attempts + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    boolean isCancelling(UUID id) {
        return jdbc.sql("SELECT cancelling FROM import_run WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void cancel(UUID id) {
        var asked = jdbc.sql("""
            UPDATE import_run SET cancelling = true WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
            """).param(id).update();
        if (asked == 0) {
            require(id);
            throw new ImportProblem.AlreadyOver();
        }
    }

    /** Moves the checkpoint from {@code from}; false when somebody else has moved it. */
    boolean advance(UUID id, long from, Step step) {
        return jdbc.sql("""
            UPDATE import_run
               SET read = :to, bytes_read = :bytes, created = created + :created,
                   changed = changed + :changed, unchanged = unchanged + :unchanged,
                   rejected = rejected + :rejected, warnings = warnings + :warnings,
                   conflicts = conflicts + :conflicts, busy_millis = busy_millis + :millis, attempts = 0
             WHERE id = :id AND read = :from AND state = 'RUNNING'
            """)
                        .param("id", id)
                        .param("from", from)
                        .param("to", step.to())
                        .param("bytes", step.bytesRead())
                        .param("created", step.created())
                        .param("changed", step.changed())
                        .param("unchanged", step.unchanged())
                        .param("rejected", step.rejected())
                        .param("warnings", step.warnings())
                        .param("conflicts", step.conflicts())
                        .param("millis", step.millis())
                        .update()
                == 1;
    }

    void finish(UUID id, ImportState state, @Nullable Long total, long vanished) {
        jdbc.sql("""
            UPDATE import_run
               SET state = :state, total = :total, vanished = :vanished,
                   warnings = warnings + :vanished, finished_at = now()
             WHERE id = :id AND state = 'RUNNING'
            """)
                .param("id", id)
                .param("state", state.name())
                .param("total", total, java.sql.Types.BIGINT)
                .param("vanished", vanished)
                .update();
    }

    /** What one batch did. */
    record Step(
            long to,
            long bytesRead,
            long created,
            long changed,
            long unchanged,
            long rejected,
            long warnings,
            long conflicts,
            long millis) {}
}
