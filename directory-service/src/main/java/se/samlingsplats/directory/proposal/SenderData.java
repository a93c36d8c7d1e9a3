package se.samlingsplats.directory.proposal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.erasure.PersonalData;

/**
 * Proposals of people who were logged in. What still waits is taken back with its words; what was decided stays, since
 * it became a part of the directory or a figure, but is nobody's any more.
 */
@Component
class SenderData implements PersonalData {

    /** What happened, without what the sender wrote about it. */
    static final String STEPS_WITHOUT_WORDS = """
            coalesce((SELECT jsonb_agg(CASE WHEN step ->> 'fact' IN ('ANSWERED', 'APPEALED')
                                            THEN step || '{"text": null}' ELSE step END
                                       ORDER BY place)
                        FROM jsonb_array_elements(steps) WITH ORDINALITY AS each (step, place)),
                     '[]')
            """;

    private final JdbcClient jdbc;

    SenderData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("""
                        SELECT id, kind, title, payload::text AS payload, state, created_at
                          FROM proposal WHERE proposer = ? ORDER BY created_at
                        """).param(subject).query().listOfRows();
    }

    @Override
    public void erase(String subject) {
        jdbc.sql("""
                        UPDATE proposal
                           SET state = 'WITHDRAWN', payload = '{}', base = '{}', title = '', owner = NULL, owner_name = NULL,
                               counties = '{}', need_areas = '{}', challenges = '{}', support_types = '{}',
                               version = version + 1, updated_at = now()
                         WHERE proposer = ? AND state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED')
                        """).param(subject).update();
        jdbc.sql("""
                        UPDATE proposal
                           SET steps = %s,
                               payload = CASE WHEN state = 'DECLINED' THEN '{}' ELSE payload END,
                               proposer = NULL, letters = NULL
                         WHERE proposer = ?
                        """.formatted(STEPS_WITHOUT_WORDS)).param(subject).update();
        jdbc.sql("UPDATE proposal SET decided_by = NULL WHERE decided_by = ?")
                .param(subject)
                .update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("""
                        SELECT proposer FROM proposal WHERE proposer IS NOT NULL
                        UNION SELECT decided_by FROM proposal WHERE decided_by IS NOT NULL
                        """).query(String.class).list();
    }
}
