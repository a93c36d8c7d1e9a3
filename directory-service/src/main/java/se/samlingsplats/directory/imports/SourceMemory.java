package se.samlingsplats.directory.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each source said the last time, and which actor each of its records became. */
@Component
class SourceMemory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SourceMemory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, Entry> find(String source, Collection<String> externalIds) {
        return jdbc
                .sql("""
                    SELECT external_id, actor_id, fields, last_run FROM import_source
                     WHERE source = ? AND external_id = ANY(?)
                    """)
                .param(source)
                .param(externalIds.toArray(String[]::new))
                .query((row, number) -> new Entry(
                        row.getString("external_id"),
                        row.getObject("actor_id", UUID.class),
                        json.readValue(row.getString("fields"), new TypeReference<TreeMap<String, JsonNode>>() {}),
                        row.getObject("last_run", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::externalId, entry -> entry));
    }

    void remember(String source, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
            INSERT INTO import_source (source, external_id, actor_id, fields, last_run)
            SELECT ?, * FROM unnest(?::text[], ?::uuid[], ?::jsonb[], ?::uuid[])
            ON CONFLICT (source, external_id)
               DO UPDATE SET fields = excluded.fields, last_run = excluded.last_run
            """)
                .param(source)
                .param(entries.stream().map(Entry::externalId).toArray(String[]::new))
                .param(entries.stream().map(e -> e.actorId().toString()).toArray(String[]::new))
                .param(entries.stream()
                        .map(e -> json.writeValueAsString(e.fields()))
                        .toArray(String[]::new))
                .param(entries.stream().map(e -> e.lastRun().toString()).toArray(String[]::new))
                .update();
    }

    /** These records are still there, though nothing of them was taken in. */
    void seen(String source, Collection<String> externalIds, UUID run) {
        if (!externalIds.isEmpty()) {
            jdbc.sql("UPDATE import_source SET last_run = ? WHERE source = ? AND external_id = ANY(?)")
                    .param(run)
                    .param(source)
                    .param(externalIds.toArray(String[]::new))
                    .update();
        }
    }

    /** Which of these the rehearsal has met in earlier batches; there may be more of them than memory holds. */
    Set<String> rehearse(UUID run, Collection<String> externalIds) {
        var again = new HashSet<>(externalIds);
        jdbc.sql("""
            INSERT INTO import_rehearsal (run_id, external_id) SELECT ?, * FROM unnest(?::text[])
            ON CONFLICT DO NOTHING RETURNING external_id
            """)
                .param(run)
                .param(externalIds.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(again::remove);
        return again;
    }

    void forgetRehearsal(UUID run) {
        jdbc.sql("DELETE FROM import_rehearsal WHERE run_id = ?").param(run).update();
    }

    long count(String source) {
        return jdbc.sql("SELECT count(*) FROM import_source WHERE source = ?")
                .param(source)
                .query(Long.class)
                .single();
    }

    /** Reports what the run did not meet any more; whether it is gone is for a person to say. */
    long reportVanished(String source, UUID run) {
        return jdbc.sql("""
            INSERT INTO import_problem (run_id, record, pointer, code, detail, severity)
            SELECT :run, 0, '', 'vanished',
                   'The source no longer has the record of actor ' || actor_id || '; the actor is kept',
                   'WARNING'
              FROM import_source WHERE source = :source AND last_run <> :run ORDER BY external_id
            """).param("run", run).param("source", source).update();
    }

    record Entry(String externalId, UUID actorId, SortedMap<String, JsonNode> fields, UUID lastRun) {}
}
