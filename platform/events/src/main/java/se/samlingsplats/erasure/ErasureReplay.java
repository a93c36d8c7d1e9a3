package se.samlingsplats.erasure;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.events.Topics;
import tools.jackson.core.JacksonException;

/**
 * Erases again whoever a restored backup has brought back. A ledger that lies in the database is restored with it, to the
 * state before: so the topic is read from its beginning too, at every start and whenever an operator says so.
 */
class ErasureReplay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureReplay.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE = 30;

    private final Erasures erasures;
    private final List<AlsoReplayed> others;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final String topic;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean started;

    ErasureReplay(
            Erasures erasures,
            List<AlsoReplayed> others,
            Supplier<Consumer<String, byte[]>> consumers,
            Topics topics,
            ErasureProperties properties) {
        this.erasures = erasures;
        this.others = others;
        this.consumers = consumers;
        this.topic = topics.name(properties.requests());
    }

    /** Returns how many had come back in this database. */
    synchronized int run() {
        var hashes = new HashSet<>(erasures.ledger());
        var requests = requests();
        requests.forEach(request -> erasures.note(request.subjectHash(), request.requestedAt()));
        requests.forEach(request -> hashes.add(request.subjectHash()));
        var back = erasures.repeat(hashes);
        if (!hashes.isEmpty()) {
            others.forEach(other -> other.replay(hashes));
        }
        if (back > 0) {
            log.warn("{} erased people had come back and are erased again", back);
        }
        return back;
    }

    private Set<ErasureRequest> requests() {
        var found = new HashSet<ErasureRequest>();
        var end = System.nanoTime() + LIMIT.toNanos();
        try (var consumer = consumers.get()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> read(IncomingEvent.of(record).state(), found));
                if (System.nanoTime() > end) {
                    throw new KafkaException("The topic of erasures cannot be read within " + LIMIT);
                }
            }
        }
        return found;
    }

    private static void read(byte @org.jspecify.annotations.Nullable [] state, Set<ErasureRequest> found) {
        try {
            if (state != null) {
                found.add(ErasureFollower.LENIENT.readValue(state, ErasureRequest.class));
            }
        } catch (JacksonException e) {
            log.debug("The follower sets it aside");
        }
    }

    private void untilDone() {
        try {
            do {
                if (succeeds()) {
                    return;
                }
            } while (!stopping.await(PAUSE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean succeeds() {
        try {
            run();
            return true;
        } catch (KafkaException | DataAccessException | TransactionException | AlsoReplayed.NotNow e) {
            log.debug("The erasures are replayed later", e);
            return false;
        }
    }

    @Override
    public void start() {
        started = true;
        Thread.ofVirtual().name("erasure-replay").start(this::untilDone);
    }

    @Override
    public void stop() {
        started = false;
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
