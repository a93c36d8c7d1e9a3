package se.samlingsplats.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an aggregate, newest first. Shows roles, not people. */
public class History {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Page<Entry> of(String topic, UUID id, Paging paging) {
        var before = paging.require(1).after().isEmpty()
                ? Long.MAX_VALUE
                : number(paging.after().getFirst());
        var rows = jdbc.sql("""
                        SELECT version, fact, by_role, recorded_at, state FROM history
                         WHERE topic = ? AND aggregate_id = ? AND version < ? ORDER BY version DESC LIMIT ?
                        """)
                .params(topic, id, before, paging.limitPlusOne())
                .query((row, number) -> new Entry(
                        row.getLong("version"),
                        row.getString("fact"),
                        row.getString("by_role"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        parsed(row.getString("state"))))
                .list();
        return Page.of(rows, paging, entry -> List.of(String.valueOf(entry.version())));
    }

    /**
     * Takes out of every recorded state what must be found nowhere, not even in the past. Call it after saving: the row
     * lock of the save keeps others from recording meanwhile.
     *
     * @param redaction changes the state it is given
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void redact(String topic, UUID id, Consumer<JsonNode> redaction) {
        jdbc.sql("SELECT id, state FROM history WHERE topic = ? AND aggregate_id = ? AND state IS NOT NULL")
                .params(topic, id)
                .query((row, number) -> new Recorded(row.getLong("id"), json.readTree(row.getString("state"))))
                .list()
                .forEach(recorded -> redact(recorded, redaction));
    }

    private void redact(Recorded recorded, Consumer<JsonNode> redaction) {
        var state = recorded.state().deepCopy();
        redaction.accept(state);
        if (!state.equals(recorded.state())) {
            jdbc.sql("UPDATE history SET state = ?::json WHERE id = ?")
                    .params(json.writeValueAsString(state), recorded.id())
                    .update();
        }
    }

    private record Recorded(long id, JsonNode state) {}

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }

    private @Nullable JsonNode parsed(@Nullable String state) {
        return state == null ? null : json.readTree(state);
    }

    /**
     * One change.
     *
     * @param byRole {@code visitor member curator operator}, or what an import is called
     * @param state the public state after it; null when it was redacted
     */
    public record Entry(
            long version,
            String fact,
            String byRole,
            Instant at,
            @Nullable JsonNode state) {}
}
