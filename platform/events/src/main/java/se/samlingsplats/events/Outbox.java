package se.samlingsplats.events;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.web.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Records changes in the transaction that makes them. Call it after saving: the row lock of the save orders them. */
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final String INTO_HISTORY =
            "INSERT INTO history (leaves, event_id, topic, aggregate_id, version, fact, by_role, state) ";
    private static final String MANY = "SELECT ?::boolean, u.* FROM "
            + "unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::json[]) u";

    /** Arrays of one would cost half as much again, and nearly every write is one. */
    private static final String ONE = "VALUES (?::boolean, ?::uuid, ?, ?::uuid, ?::bigint, ?, ?, ?::json)";

    private static final String AND_INTO_OUTBOX = """
            WITH recorded AS (%s RETURNING id, topic, aggregate_id)
            INSERT INTO outbox (history_id, topic, aggregate_id) SELECT * FROM recorded ORDER BY id
            """;
    private static final String APPEND_ONE = AND_INTO_OUTBOX.formatted(INTO_HISTORY + ONE);
    private static final String APPEND_MANY = AND_INTO_OUTBOX.formatted(INTO_HISTORY + MANY);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;

    Outbox(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.json = json;
        this.publisher = publisher;
    }

    /** The change becomes history and leaves the service as an event. */
    public void append(Change change) {
        append(change, Ids.next());
    }

    /** @param eventId for a state that names its own event; see {@link Ids#next} */
    public void append(Change change, UUID eventId) {
        insertOne(APPEND_ONE, true, change, eventId);
        publisher.publishEvent(new Appended());
    }

    public void appendAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            insertAll(APPEND_MANY, true, changes);
            publisher.publishEvent(new Appended());
        }
    }

    /** The change takes something back: earlier states are emptied, and those of them that still wait stay here. */
    public void redact(Change change) {
        jdbc.sql("""
                        WITH emptied AS (
                            UPDATE history SET state = NULL
                             WHERE topic = ? AND aggregate_id = ? AND version < ? RETURNING id)
                        DELETE FROM outbox WHERE history_id IN (SELECT id FROM emptied)
                        """).params(change.topic(), change.id(), change.version()).update();
        append(change);
    }

    /** The change becomes history only: what isn't published does not leave. */
    public void keep(Change change) {
        keep(change, Ids.next());
    }

    /** @param eventId for a state that names its own event */
    public void keep(Change change, UUID eventId) {
        insertOne(INTO_HISTORY + ONE, false, change, eventId);
    }

    public void keepAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            insertAll(INTO_HISTORY + MANY, false, changes);
        }
    }

    private void insertOne(String sql, boolean leaves, Change change, UUID eventId) {
        jdbc.sql(sql)
                .params(
                        leaves,
                        eventId,
                        change.topic(),
                        change.id(),
                        change.version(),
                        change.fact(),
                        change.byRole(),
                        json.writeValueAsString(change.state()))
                .update();
    }

    private void insertAll(String sql, boolean leaves, List<Change> changes) {
        jdbc.sql(sql)
                .param(leaves)
                .param(texts(changes, change -> Ids.next().toString()))
                .param(texts(changes, Change::topic))
                .param(texts(changes, change -> change.id().toString()))
                .param(changes.stream().map(Change::version).toArray(Long[]::new))
                .param(texts(changes, Change::fact))
                .param(texts(changes, Change::byRole))
                .param(texts(changes, change -> json.writeValueAsString(change.state())))
                .update();
    }

    private static String[] texts(List<Change> changes, Function<Change, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }

    /** Tells the relay, once the transaction has committed, that there is something to send. */
    record Appended() {}
}
