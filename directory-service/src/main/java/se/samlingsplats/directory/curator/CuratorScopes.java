package se.samlingsplats.directory.curator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;

/** The rows that bound what single curators judge. */
@Component
class CuratorScopes {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    CuratorScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String subject, Dimension dimension, String value) {}

    Scope of(Caller caller) {
        return new Scope(rows("WHERE subject = ?", caller.subject()).stream()
                .collect(groupingBy(Row::dimension, mapping(Row::value, toSet()))));
    }

    List<Row> all() {
        return rows("");
    }

    /** The same twice is one row. */
    Row add(String subject, Dimension dimension, String value) {
        if (jdbc.sql("SELECT count(*) FROM curator_scope").query(Long.class).single() >= MOST) {
            throw new CuratorProblem.TooManyScopes();
        }
        return jdbc.sql("""
                        INSERT INTO curator_scope (id, subject, dimension, value) VALUES (?, ?, ?, ?)
                        ON CONFLICT (subject, dimension, value) DO UPDATE SET value = excluded.value
                        RETURNING id, subject, dimension, value
                        """)
                .params(Ids.next(), subject, dimension.name(), value)
                .query(Row.class)
                .single();
    }

    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM curator_scope WHERE id = ?").param(id).update() > 0;
    }

    private List<Row> rows(String condition, Object... values) {
        return jdbc.sql("SELECT id, subject, dimension, value FROM curator_scope " + condition
                        + " ORDER BY subject, dimension, value")
                .params(values)
                .query(Row.class)
                .list();
    }
}
