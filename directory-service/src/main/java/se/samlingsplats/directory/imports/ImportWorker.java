package se.samlingsplats.directory.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import se.samlingsplats.background.BackgroundWorker;

/**
 * Works through the waiting runs, one at a time in the whole database: the replica that holds the advisory lock. After
 * a restart it goes on where the last committed batch ended.
 */
@Component
class ImportWorker extends BackgroundWorker {

    private final DataSource database;
    private final ImportRuns runs;
    private final ImportJob job;

    ImportWorker(DataSource pool, ImportRuns runs, ImportJob job, ImportProperties properties) {
        super(
                "import-worker",
                Thread.NORM_PRIORITY,
                properties.poll(),
                "The import stopped and is tried again from its last checkpoint");
        this.database = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        this.runs = runs;
        this.job = job;
    }

    @Override
    protected void work() throws SQLException, IOException {
        if (next().isPresent()) {
            workAlone();
        }
    }

    private void workAlone() throws SQLException, IOException {
        try (var session = new SingleConnectionDataSource(database.getConnection(), true)) {
            var alone = JdbcClient.create(session)
                    .sql("SELECT pg_try_advisory_lock(hashtext('imports'))")
                    .query(Boolean.class)
                    .single();
            for (var next = next(); alone && isRunning() && next.isPresent(); next = next()) {
                job.work(next.get(), () -> !isRunning());
            }
        }
    }

    private Optional<ImportRun> next() {
        return runs.waiting().stream().filter(job::isForThisReplica).findFirst();
    }
}
