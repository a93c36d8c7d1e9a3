package se.samlingsplats.directory.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Works through the waiting runs, one at a time in the whole database: the replica that holds the advisory lock. After
 * a restart it goes on where the last committed batch ended.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final DataSource database;
    private final ImportRuns runs;
    private final ImportJob job;
    private final ImportProperties properties;
    private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    ImportWorker(DataSource pool, ImportRuns runs, ImportJob job, ImportProperties properties) {
        this.database = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        this.runs = runs;
        this.job = job;
        this.properties = properties;
    }

    void wakeUp() {
        wakeUps.offer(true);
    }

    private void run() {
        while (isRunning()) {
            try {
                if (next().isPresent()) {
                    workAlone();
                }
                awaitWakeUp();
            } catch (SQLException | IOException | RuntimeException e) {
                log.warn("The import stopped and is tried again from its last checkpoint: {}", reason(e));
                awaitWakeUp();
            }
        }
    }

    /** A message of the database could quote a row. */
    private static String reason(Exception e) {
        return e.getClass().getName();
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

    private void awaitWakeUp() {
        try {
            wakeUps.poll(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            thread = null;
        }
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("import-worker").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    /** Finishes the batch at hand. */
    @Override
    public void stop() {
        var last = thread;
        thread = null;
        wakeUps.offer(true);
        try {
            if (last != null) {
                last.join(15_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
