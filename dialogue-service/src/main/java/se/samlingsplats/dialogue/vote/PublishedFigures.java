package se.samlingsplats.dialogue.vote;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/**
 * The figures as they were last published. They move in steps, so that no two of them differ by one person.
 *
 * <p>Below the threshold nothing is shown, but the number that was last shown is kept: what comes back after a pause
 * must be a whole step away from it too. A statement's own figures follow the same rule, counted by its own voters.
 */
@Repository
class PublishedFigures {

    static final int THRESHOLD = 20;
    static final int STEP = 5;

    private static final String MOVE = """
            INSERT INTO published_figure (statement_id, dialogue_id, voters, agree, disagree, pass)
            SELECT statement_id, dialogue_id, count(*), count(*) FILTER (WHERE value = 1),
                   count(*) FILTER (WHERE value = -1), count(*) FILTER (WHERE value = 0)
              FROM vote WHERE dialogue_id = :dialogue GROUP BY statement_id, dialogue_id HAVING count(*) >= :threshold
            ON CONFLICT (statement_id) DO UPDATE
               SET voters = excluded.voters, agree = excluded.agree,
                   disagree = excluded.disagree, pass = excluded.pass
             WHERE abs(published_figure.voters - excluded.voters) >= :step
            """;
    private static final String EMPTY_SCARCE = """
            UPDATE published_figure f SET agree = NULL, disagree = NULL, pass = NULL
             WHERE dialogue_id = :dialogue
               AND (SELECT count(*) FROM vote v
                     WHERE v.dialogue_id = f.dialogue_id AND v.statement_id = f.statement_id) < :threshold
            """;
    private static final String EMPTY_ALL =
            "UPDATE published_figure SET agree = NULL, disagree = NULL, pass = NULL WHERE dialogue_id = :dialogue";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher inside;

    PublishedFigures(JdbcClient jdbc, ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.inside = inside;
    }

    Figures of(DialogueId dialogue) {
        return jdbc.sql("SELECT voters FROM published_voters WHERE dialogue_id = ? AND shown")
                .param(dialogue.value())
                .query(Integer.class)
                .optional()
                .map(voters -> new Figures(true, voters, THRESHOLD, shown(dialogue)))
                .orElseGet(() -> new Figures(false, null, THRESHOLD, List.of()));
    }

    /** Only counts: what follows from it is worked out behind the votes, see {@link FigureWorker}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void voterJoined(DialogueId dialogue) {
        if (votersChanged(dialogue, 1).isDue()) {
            inside.publishEvent(new StepDue(dialogue));
        }
    }

    /** What falls below the threshold is hidden with the deletion that made it fall, not later. */
    @Transactional(propagation = Propagation.MANDATORY)
    void voterLeft(DialogueId dialogue) {
        lock(dialogue);
        var now = votersChanged(dialogue, -1);
        if (now.present() < THRESHOLD) {
            hide(dialogue);
        } else if (now.isDue()) {
            inside.publishEvent(new StepDue(dialogue));
        }
    }

    /** Many at once, of a dialogue that was held elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    void votersCame(DialogueId dialogue, int voters) {
        lock(dialogue);
        var now = votersChanged(dialogue, voters);
        if (now.isDue()) {
            show(dialogue, now.present());
        }
    }

    /** Takes the step that is due, if one is; one at a time per dialogue, and no vote waits for it. */
    @Transactional
    void bringUpToDate(DialogueId dialogue) {
        lock(dialogue);
        jdbc.sql("SELECT voters, present FROM published_voters WHERE dialogue_id = ?")
                .param(dialogue.value())
                .query(Voters.class)
                .optional()
                .filter(Voters::isDue)
                .ifPresent(now -> show(dialogue, now.present()));
    }

    List<DialogueId> due(int most) {
        return jdbc
                .sql("""
                        SELECT dialogue_id FROM published_voters
                         WHERE present >= :threshold AND abs(present - voters) >= :step ORDER BY dialogue_id LIMIT :most
                        """)
                .param("threshold", THRESHOLD)
                .param("step", STEP)
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(DialogueId::new)
                .toList();
    }

    /** Taken before any row, so that hiding and showing cannot wait for one another's rows. */
    private void lock(DialogueId dialogue) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('figures'), hashtext(?::text))")
                .param(dialogue.value())
                .query((row, number) -> number)
                .single();
    }

    /** The row's lock makes it one at a time per dialogue; counting every vote each time would take ever longer. */
    private Voters votersChanged(DialogueId dialogue, int by) {
        return jdbc.sql("""
                        INSERT INTO published_voters AS last (dialogue_id, voters, shown, present)
                        VALUES (:dialogue, 0, false, greatest(:by, 0))
                        ON CONFLICT (dialogue_id) DO UPDATE SET present = last.present + :by
                        RETURNING voters, present
                        """)
                .param("dialogue", dialogue.value())
                .param("by", by)
                .query(Voters.class)
                .single();
    }

    private void hide(DialogueId dialogue) {
        jdbc.sql("UPDATE published_voters SET shown = false WHERE dialogue_id = ?")
                .param(dialogue.value())
                .update();
        jdbc.sql(EMPTY_ALL).param("dialogue", dialogue.value()).update();
    }

    /** Counts first: newcomers wait for the row of the voters, and only from here to the end. */
    private void show(DialogueId dialogue, int voters) {
        jdbc.sql(MOVE)
                .param("dialogue", dialogue.value())
                .param("threshold", THRESHOLD)
                .param("step", STEP)
                .update();
        jdbc.sql(EMPTY_SCARCE)
                .param("dialogue", dialogue.value())
                .param("threshold", THRESHOLD)
                .update();
        jdbc.sql("UPDATE published_voters SET shown = true, voters = ? WHERE dialogue_id = ?")
                .params(voters, dialogue.value())
                .update();
    }

    private List<Figures.Figure> shown(DialogueId dialogue) {
        return jdbc.sql("""
                        SELECT s.id, f.agree, f.disagree, f.pass
                          FROM published_figure f JOIN statement s ON s.id = f.statement_id
                         WHERE f.dialogue_id = ? AND s.moderation = 1 AND f.agree IS NOT NULL
                         ORDER BY s.created_at, s.id
                        """).param(dialogue.value()).query(Figures.Figure.class).list();
    }

    /** How many were last published, and how many there are. */
    private record Voters(int voters, int present) {

        boolean isDue() {
            return present >= THRESHOLD && Math.abs(present - voters) >= STEP;
        }
    }

    /** Heard once the vote that made a step due is committed. */
    record StepDue(DialogueId dialogue) {}
}
