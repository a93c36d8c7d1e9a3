package se.samlingsplats.directory.duplicate;

import java.sql.SQLException;
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
 * Searches the register in one replica at a time: the one that holds the advisory lock. After a restart it goes on where
 * the last committed step ended.
 */
@Component
class SearchWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SearchWorker.class);

    private final DataSource database;
    private final SearchJob job;
    private final DuplicateProperties properties;
    private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    SearchWorker(DataSource pool, SearchJob job, DuplicateProperties properties) {
        this.database = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        this.job = job;
        this.properties = properties;
    }

    void wakeUp() {
        wakeUps.offer(true);
    }

    private void run() {
        while (isRunning()) {
            try {
                if (job.waiting().isPresent()) {
                    workAlone();
                }
            } catch (SQLException | RuntimeException e) {
                // A message of the database could quote a row.
                log.warn(
                        "The search for duplicates stopped and goes on from its checkpoint: {}",
                        e.getClass().getName());
            }
            awaitWakeUp();
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

    private void awaitWakeUp() {
        try {
            wakeUps.poll(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            thread = null;
        }
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("duplicate-search").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    /** Finishes the step at hand. */
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
