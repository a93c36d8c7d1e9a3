package se.samlingsplats.events;

import java.util.List;
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

    private static final String HISTORY = """
            INSERT INTO history (event_id, topic, aggregate_id, version, fact, by_role, state, leaves)
            SELECT *, %s FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::json[])
            """;
    private static final String APPEND =
            "WITH recorded AS (" + HISTORY.formatted("true") + " RETURNING id, topic, aggregate_id) "
                    + "INSERT INTO outbox (history_id, topic, aggregate_id) SELECT * FROM recorded ORDER BY id";
    private static final String KEEP = HISTORY.formatted("false");

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
        appendAll(List.of(change));
    }

    public void appendAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            insert(APPEND, changes);
            publisher.publishEvent(new Appended());
        }
    }

    /** The change becomes history only: what isn't published does not leave. */
    public void keep(Change change) {
        keepAll(List.of(change));
    }

    public void keepAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            insert(KEEP, changes);
        }
    }

    private void insert(String sql, List<Change> changes) {
        jdbc.sql(sql)
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
