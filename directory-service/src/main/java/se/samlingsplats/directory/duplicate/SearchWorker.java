package se.samlingsplats.directory.duplicate;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import se.samlingsplats.background.BackgroundWorker;

/**
 * Searches the register in one replica at a time: the one that holds the advisory lock. After a restart it goes on where
 * the last committed step ended.
 */
@Component
class SearchWorker extends BackgroundWorker {

    private final DataSource database;
    private final SearchJob job;

    SearchWorker(DataSource pool, SearchJob job, DuplicateProperties properties) {
        super(
                "duplicate-search",
                Thread.NORM_PRIORITY,
                properties.poll(),
                "The search for duplicates stopped and goes on from its checkpoint");
        this.database = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        this.job = job;
    }

    @Override
    protected void work() throws SQLException {
        if (job.waiting().isPresent()) {
            workAlone();
        }
    }

    private void workAlone() throws SQLException {
        try (var session = new SingleConnectionDataSource(database.getConnection(), true)) {
            var alone = JdbcClient.create(session)
                    .sql("SELECT pg_try_advisory_lock(hashtext('duplicates'))")
                    .query(Boolean.class)
                    .single();
            if (alone) {
                job.work(() -> !isRunning());
            }
        }
    }
}
