package se.samlingsplats.dialogue.pace;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many who voted exactly alike on many statements. Only how many: neither who nor how. */
@Repository
class SamePatterns {

    static final int FEWEST_VOTES = 10;
    static final int FEWEST_PEOPLE = 10;

    /** Beyond this nobody waits for the answer. */
    private static final int MOST_VOTERS = 20_000;

    /** Nothing is told of votes before the figures are: the same twenty voters. */
    private static final String SAME = """
            SELECT count(*) AS people, max(votes) AS votes
              FROM (SELECT voter, count(*) AS votes,
                           string_agg(statement_id || ' ' || value, ',' ORDER BY statement_id) AS pattern
                      FROM vote WHERE dialogue_id = :dialogue GROUP BY voter HAVING count(*) >= :votes) cast_by
             WHERE EXISTS (SELECT FROM published_voters WHERE dialogue_id = :dialogue AND shown AND present <= :most)
             GROUP BY pattern HAVING count(*) >= :people ORDER BY people DESC, votes DESC LIMIT 5
            """;

    private final JdbcClient jdbc;

    SamePatterns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Same> in(UUID dialogue) {
        return jdbc.sql(SAME)
                .param("dialogue", dialogue)
                .param("votes", FEWEST_VOTES)
                .param("people", FEWEST_PEOPLE)
                .param("most", MOST_VOTERS)
                .query(Same.class)
                .list();
    }

    record Same(int people, int votes) {}
}
