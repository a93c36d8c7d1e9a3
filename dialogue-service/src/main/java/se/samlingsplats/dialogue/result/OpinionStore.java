package se.samlingsplats.dialogue.result;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samlingsplats.dialogue.opinion.OpinionGroups;
import tools.jackson.databind.json.JsonMapper;

/** What was last published of each dialogue, and whose group was which. */
@Repository
class OpinionStore {

    /** A step that has moved on, or fallen below the threshold, since the opinions were worked out. */
    private static final String DUE = """
            SELECT p.dialogue_id, p.voters, p.shown, coalesce(o.version, 0) AS version
              FROM published_voters p LEFT JOIN opinions o ON o.dialogue_id = p.dialogue_id
             WHERE (p.shown AND (o.voters IS DISTINCT FROM p.voters OR NOT o.shown)) OR (NOT p.shown AND o.shown)
            """;

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('opinions'), hashtext(?::text))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpinionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<UUID> due(int most) {
        return jdbc.sql(DUE + " ORDER BY p.dialogue_id LIMIT ?").param(most).query(Due.class).list().stream()
                .map(Due::dialogueId)
                .toList();
    }

    /** What is to be done for this dialogue, unless it is done already or somebody else is at it. */
    Optional<Due> held(UUID dialogue) {
        var free = jdbc.sql(LOCK).param(dialogue).query(Boolean.class).single();
        return free
                ? jdbc.sql("SELECT * FROM (" + DUE + ") due WHERE dialogue_id = ?")
                        .param(dialogue)
                        .query(Due.class)
                        .optional()
                : Optional.empty();
    }

    /** The state as it was published, unless the dialogue has fallen below the threshold since. */
    Optional<OpinionsView> published(UUID dialogue) {
        return jdbc.sql("""
                        SELECT o.state::text FROM opinions o JOIN published_voters p ON p.dialogue_id = o.dialogue_id
                         WHERE o.dialogue_id = ? AND (p.shown OR NOT o.shown)
                        """)
                .param(dialogue)
                .query(String.class)
                .optional()
                .map(state -> json.readValue(state, OpinionsView.class));
    }

    List<UUID> approved(UUID dialogue) {
        return jdbc.sql("SELECT id FROM statement WHERE dialogue_id = ? AND moderation = 1")
                .param(dialogue)
                .query(UUID.class)
                .list();
    }

    void keep(OpinionsView view, int voters, Instant now) {
        jdbc.sql("""
                        INSERT INTO opinions (dialogue_id, version, voters, shown, state, computed_at)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?)
                        ON CONFLICT (dialogue_id) DO UPDATE
                           SET version = excluded.version, voters = excluded.voters, shown = excluded.shown,
                               state = excluded.state, computed_at = excluded.computed_at
                        """)
                .params(
                        view.id(),
                        view.version(),
                        voters,
                        view.published(),
                        json.writeValueAsString(view),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** Whoever deleted their votes while this was worked out is not brought back. */
    void remember(UUID dialogue, List<UUID> voters, List<OpinionGroups.Member> members) {
        jdbc.sql("DELETE FROM opinion_member WHERE dialogue_id = ?")
                .param(dialogue)
                .update();
        jdbc.sql("""
                        INSERT INTO opinion_member (voter, dialogue_id, label)
                        SELECT m.voter, ?, m.label FROM unnest(?::uuid[], ?::smallint[]) AS m (voter, label)
                         WHERE EXISTS (SELECT FROM vote v WHERE v.voter = m.voter)
                        """)
                .param(dialogue)
                .param(members.stream()
                        .map(member -> voters.get(member.voter()).toString())
                        .toArray(String[]::new))
                .param(members.stream().map(OpinionGroups.Member::label).toArray(Integer[]::new))
                .update();
    }

    void forget(UUID voter) {
        jdbc.sql("DELETE FROM opinion_member WHERE voter = ?").param(voter).update();
    }

    /** Of those who deleted everything in the very moment in which their group was written down. */
    void forgetWhoHasNoVotes() {
        jdbc.sql("DELETE FROM opinion_member m WHERE NOT EXISTS (SELECT FROM vote v WHERE v.voter = m.voter)")
                .update();
    }

    /**
     * @param voters the step to work out
     * @param version of what was published last; 0 for nothing
     */
    record Due(UUID dialogueId, int voters, boolean shown, long version) {}
}
