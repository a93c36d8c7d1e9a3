package se.samlingsplats.dialogue.facilitator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;

/** The rows that let somebody facilitate one dialogue. Added and removed, never changed. */
@Component
public class Facilitators {

    static final int MOST = 50;

    private final JdbcClient jdbc;

    Facilitators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String subject, Instant appointedAt) {}

    /** The caller with what they may do in this dialogue. */
    public Caller in(UUID dialogue, Caller caller) {
        return caller.isAnonymous() || caller.isCurator() || !facilitates(dialogue, caller.subject())
                ? caller
                : Facilitating.in(dialogue, caller);
    }

    List<Row> of(UUID dialogue) {
        return jdbc.sql("""
                        SELECT id, subject, appointed_at FROM facilitator
                         WHERE dialogue_id = ? ORDER BY appointed_at, id
                        """).param(dialogue).query(Row.class).list();
    }

    /** The same person twice is one row. */
    @Transactional
    Row appoint(UUID dialogue, String subject) {
        mustTakeOneMore(dialogue, subject);
        return jdbc.sql("""
                        INSERT INTO facilitator (id, dialogue_id, subject) VALUES (?, ?, ?)
                        ON CONFLICT (dialogue_id, subject) DO UPDATE SET subject = excluded.subject
                        RETURNING id, subject, appointed_at
                        """)
                .params(Ids.next(), dialogue, subject)
                .query(Row.class)
                .single();
    }

    boolean remove(UUID dialogue, UUID id) {
        return jdbc.sql("DELETE FROM facilitator WHERE dialogue_id = ? AND id = ?")
                        .params(dialogue, id)
                        .update()
                > 0;
    }

    boolean isDialogue(UUID id) {
        return exists("SELECT EXISTS (SELECT FROM dialogue WHERE id = ?)", id);
    }

    /** The dialogue's row is held, so that two who appoint at once do not both take the last place. */
    private void mustTakeOneMore(UUID dialogue, String subject) {
        jdbc.sql("SELECT id FROM dialogue WHERE id = ? FOR UPDATE")
                .param(dialogue)
                .query(UUID.class)
                .single();
        if (exists("SELECT EXISTS (SELECT FROM erasure_ledger WHERE subject_hash = ?)", Subjects.hash(subject))) {
            throw new FacilitatorProblem.NobodyThere();
        }
        if (!facilitates(dialogue, subject) && of(dialogue).size() >= MOST) {
            throw new FacilitatorProblem.TooMany();
        }
    }

    private boolean facilitates(UUID dialogue, String subject) {
        return exists(
                "SELECT EXISTS (SELECT FROM facilitator WHERE dialogue_id = ? AND subject = ?)", dialogue, subject);
    }

    private boolean exists(String question, Object... values) {
        return jdbc.sql(question).params(values).query(Boolean.class).single();
    }
}
