package se.samlingsplats.bench;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** D1: opinions of 2,000 voters on 200 statements, worked out in the service from votes to what is published. */
final class OpinionRecompute implements Measured {
    private static final int VOTERS = 2_000;
    private static final int STATEMENTS = 200;
    private static final int SEEDS = 50;
    private static final double MOST_SECONDS = 2;

    /** More than a curator may start with; approved as if moderated. */
    private static final String STATEMENTS_SQL = """
            INSERT INTO statement (id, dialogue_id, texts, original_language, seed, meta, moderation, created_at, updated_at, version)
            SELECT lpad(to_hex(i), 32, '0')::uuid, :dialogue, jsonb_build_object('sv', 'Påstående ' || i), 'sv',
                   false, false, 1, now(), now(), 1
              FROM generate_series(1, :statements) i
            """;

    /** Four camps that disagree on half of the statements, one vote in five against one's camp, a third unseen. */
    private static final String VOTES = """
            WITH drawn AS (
                SELECT v, s.id AS statement_id, abs(hashint8extended(v * 1000 + s.number, :seed)) AS chance, (v + s.number / 7) % 4 AS side
                  FROM generate_series(1, :voters) v,
                       (SELECT id, row_number() OVER (ORDER BY id)::int AS number
                          FROM statement WHERE dialogue_id = :dialogue) s)
            INSERT INTO vote (voter, statement_id, dialogue_id, value, important)
            SELECT lpad(to_hex(v), 32, '0')::uuid, statement_id, :dialogue,
                   CASE WHEN chance % 10 = 0 THEN 0
                        WHEN (chance / 10 % 5 = 0) <> (side < 2) THEN 1 ELSE -1 END, false
              FROM drawn WHERE chance / 100 % 3 > 0
            """;

    @Override
    public void run(Scale scale, Report report) throws Exception {
        report.duration(scale.of(3, 1) + " minutes");
        try (var house = new DialogueHouse(Map.of("SAMLINGSPLATS_DIALOGUE_OPINIONS_POLL", "5ms"))) {
            var dialogue = house.opened(SEEDS).id();
            long votes = fill(house.jdbc, dialogue, scale);
            report.figure("D1", "cold: s", "%.2f".formatted(compute(house.jdbc, dialogue)));
            for (int round = 0; round < scale.of(5, 1); round++) {
                compute(house.jdbc, dialogue);
            }
            var seconds = new double[scale.pairs()];
            for (int round = 0; round < seconds.length; round++) {
                seconds[round] = compute(house.jdbc, dialogue);
            }
            var samples = Samples.of(seconds);
            report.atMost("D1", "recompute, median s", samples.medianInterval(scale.seed()), MOST_SECONDS);
            report.atMost("D1", "recompute, slowest s", samples.max(), MOST_SECONDS, "s");
            report.note(("%d voters, %d statements, %d votes, four camps. From the commit of a step of the published "
                            + "figures until the opinions of that step are committed: the look for what is due (every 5 ms "
                            + "here, every 2 s as delivered), reading all votes, components, groups and their statistics, "
                            + "membership, and the event. %d runs after %d that warm up; PostgreSQL does not wait for the disk. "
                            + "Service flags `%s`.")
                    .formatted(
                            VOTERS,
                            STATEMENTS,
                            votes,
                            seconds.length,
                            1 + scale.of(5, 1),
                            String.join(" ", DialogueHouse.FLAGS)));
        }
    }

    private static long fill(JdbcClient jdbc, UUID dialogue, Scale scale) {
        jdbc.sql(STATEMENTS_SQL)
                .param("dialogue", dialogue)
                .param("statements", STATEMENTS - SEEDS)
                .update();
        long votes = jdbc.sql(VOTES)
                .param("dialogue", dialogue)
                .param("voters", VOTERS)
                .param("seed", scale.seed())
                .update();
        jdbc.sql("""
                        INSERT INTO published_figure (statement_id, dialogue_id, voters, agree, disagree, pass)
                        SELECT statement_id, dialogue_id, count(*), count(*) FILTER (WHERE value = 1),
                               count(*) FILTER (WHERE value = -1), count(*) FILTER (WHERE value = 0)
                          FROM vote WHERE dialogue_id = ? GROUP BY statement_id, dialogue_id
                        """).param(dialogue).update();
        jdbc.sql("ANALYZE vote").update();
        return votes;
    }

    /** A step that needs no newcomer: only the number that was published is another one. */
    private static double compute(JdbcClient jdbc, UUID dialogue) {
        long start = System.nanoTime();
        int step = jdbc.sql("""
                        INSERT INTO published_voters AS last (dialogue_id, voters, shown, present)
                        VALUES (:dialogue, :voters, true, :voters)
                        ON CONFLICT (dialogue_id) DO UPDATE SET voters = last.voters + 5, present = last.present + 5
                        RETURNING voters
                        """)
                .param("dialogue", dialogue)
                .param("voters", VOTERS)
                .query(Integer.class)
                .single();
        Waiting.until(
                "the opinions of step " + step + " are there",
                Duration.ofMinutes(1),
                Duration.ofMillis(2),
                () -> jdbc.sql("SELECT count(*) FROM opinions WHERE dialogue_id = ? AND voters = ?")
                                .params(dialogue, step)
                                .query(Integer.class)
                                .single()
                        == 1);
        return (System.nanoTime() - start) / 1e9;
    }
}
