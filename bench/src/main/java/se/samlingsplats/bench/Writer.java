package se.samlingsplats.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import tools.jackson.databind.json.JsonMapper;

/** Writes changes of a thousand generated actors of about 1 kB each; an actor is written by one thread at a time. */
final class Writer {
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<UUID> actors;
    private final List<AtomicLong> versions;
    private final String text;

    Writer(ApplicationContext node, long seed) {
        var random = new Random(seed);
        transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        outbox = node.getBean(Outbox.class);
        jdbc = node.getBean(JdbcClient.class);
        json = node.getBean(JsonMapper.class);
        actors = IntStream.range(0, 1_000)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
        versions = actors.stream().map(id -> new AtomicLong()).toList();
        text = random.ints(900, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns what identifies the event: id and version. */
    String write(int number) {
        var change = next(number);
        transaction.executeWithoutResult(status -> outbox.append(change));
        return key(change.id().toString(), change.version());
    }

    void writeAll(int from, int to) {
        var changes = IntStream.range(from, to).mapToObj(this::next).toList();
        transaction.executeWithoutResult(status -> outbox.appendAll(changes));
    }

    /** The ordinary write of a service: load, save with a check of the version, with or without what makes an event. */
    void save(int number, boolean withEvent) {
        var change = next(number);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT version, state FROM bench_actor WHERE id = ?")
                    .param(change.id())
                    .query((row, index) -> row.getLong("version") + row.getString("state"))
                    .optional();
            upsert(change, json.writeValueAsString(change.state()));
            if (withEvent) {
                outbox.append(change);
            }
        });
    }

    /** The least that a write can be: one statement, nothing looked at before. */
    void overwrite(int number, boolean withEvent) {
        var change = next(number);
        transaction.executeWithoutResult(status -> {
            upsert(change, "{\"text\":\"" + text + "\"}");
            if (withEvent) {
                outbox.append(change);
            }
        });
    }

    private void upsert(Change change, String state) {
        jdbc.sql("""
                        INSERT INTO bench_actor (id, version, state) VALUES (?, ?, ?::json)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state
                         WHERE bench_actor.version < excluded.version
                        """).params(change.id(), change.version(), state).update();
    }

    String text() {
        return text;
    }

    static String key(String id, long version) {
        return id + "/" + version;
    }

    private Change next(int number) {
        int slot = number % actors.size();
        var id = actors.get(slot);
        long version = versions.get(slot).incrementAndGet();
        return new Change(
                RelayNode.TOPIC, id, version, "revised", "curator", Map.of("id", id, "version", version, "text", text));
    }
}
