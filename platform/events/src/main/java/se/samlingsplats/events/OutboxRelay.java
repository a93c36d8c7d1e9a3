package se.samlingsplats.events;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Decides who sends and when: the replica that holds the advisory lock, right after a commit.
 *
 * <p>Lock, reads and deletes share one session outside the pool. Whoever loses it stops sending, and PostgreSQL frees
 * the lock as soon as the process is gone; whoever gets it fences the one before.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /**
     * A lost delete only repeats an event. Rows are read by position, entry by entry, be they few or a backlog: left to
     * itself PostgreSQL would sort a backlog for every round, and think longer about three rows than it reads them.
     */
    private static final List<String> SETTINGS = List.of(
            "synchronous_commit = off",
            "plan_cache_mode = force_generic_plan",
            "enable_seqscan = off",
            "enable_bitmapscan = off",
            "enable_sort = off",
            "enable_hashjoin = off",
            "enable_mergejoin = off");

    private final DataSource database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final SenderFactory senders;
    private final Topics topics;
    private final EventsProperties properties;
    private final BlockingQueue<Outbox.Appended> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    OutboxRelay(
            DataSource pool,
            Supplier<Producer<String, byte[]>> producers,
            SenderFactory senders,
            Topics topics,
            EventsProperties properties) {
        this.database = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        this.producers = producers;
        this.senders = senders;
        this.topics = topics;
        this.properties = properties;
    }

    /** Events of other replicas announce themselves to no one here; they wait for the next poll. */
    @TransactionalEventListener
    void wakeUp(Outbox.Appended event) {
        wakeUps.offer(event);
    }

    private void run() {
        while (isRunning()) {
            try {
                topics.ensure();
                relay();
            } catch (SQLException | RuntimeException e) {
                log.warn("Cannot relay now, another replica may: {}", e.toString());
                awaitWakeUp(properties.retryDelay().toMillis());
            }
        }
    }

    private void relay() throws SQLException, DataAccessException, KafkaException {
        try (var session = new SingleConnectionDataSource(database.getConnection(), true);
                var producer = producers.get()) {
            var jdbc = JdbcClient.create(session);
            SETTINGS.forEach(setting -> jdbc.sql("SET " + setting).update());
            var sender = senders.apply(jdbc, producer);
            sender.warmUp();
            awaitLock(jdbc);
            if (isRunning()) {
                sender.fenceOthers();
            }
            while (isRunning()) {
                int handed = sender.sendPending();
                if (handed == 0) {
                    awaitWakeUp(properties.pollInterval().toMillis());
                } else if (handed < properties.batchSize()) {
                    LockSupport.parkNanos(properties.gatherInterval().toNanos());
                }
            }
            sender.settle();
        }
    }

    /** Asks instead of waiting: a waiting statement would hold a snapshot and so keep vacuum from cleaning. */
    private void awaitLock(JdbcClient jdbc) {
        while (isRunning()
                && !jdbc.sql("SELECT pg_try_advisory_lock(hashtext('outbox'))")
                        .query(Boolean.class)
                        .single()) {
            awaitWakeUp(properties.pollInterval().toMillis());
        }
    }

    private void awaitWakeUp(long millis) {
        try {
            wakeUps.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            thread = null;
        }
    }

    @Override
    public void start() {
        if (properties.relay()) {
            var started = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
            thread = started;
            started.start();
        }
    }

    /** Finishes the batch at hand; closing the session hands the lock to another replica. */
    @Override
    public void stop() {
        var last = thread;
        thread = null;
        wakeUps.offer(new Outbox.Appended());
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

    /** Makes the sender of one session. */
    @FunctionalInterface
    interface SenderFactory {
        OutboxSender apply(JdbcClient jdbc, Producer<String, byte[]> producer);
    }
}
