package se.samlingsplats.dialogue.vote;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/**
 * How far one vote on a statement moves somebody in the picture of opinions: the length of the statement's place there.
 * Taken from the published picture, so that what is drawn next tells nothing that is not published.
 */
@Repository
class Extremities {

    private final JdbcClient jdbc;

    Extremities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty until opinions are published; a statement that is not among them has no place yet. */
    Map<UUID, Double> of(DialogueId dialogue) {
        return jdbc.sql("""
                        SELECT (s ->> 'statementId')::uuid AS statement_id,
                               sqrt(power((s ->> 'x')::float8, 2) + power((s ->> 'y')::float8, 2)) AS length
                          FROM opinions o JOIN published_voters p ON p.dialogue_id = o.dialogue_id
                         CROSS JOIN LATERAL jsonb_array_elements(o.state -> 'statements') s
                         WHERE o.dialogue_id = ? AND o.shown AND p.shown
                        """).param(dialogue.value()).query(Extremity.class).list().stream()
                .collect(toMap(Extremity::statementId, Extremity::length));
    }

    private record Extremity(UUID statementId, double length) {}
}
