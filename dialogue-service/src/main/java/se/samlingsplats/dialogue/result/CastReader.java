package se.samlingsplats.dialogue.result;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samlingsplats.dialogue.opinion.Earlier;
import se.samlingsplats.dialogue.opinion.VoteMatrix;

/** Reads the votes of one dialogue; nothing is locked, so that nobody's vote waits. */
@Repository
class CastReader {

    /** As bytes this fits in the memory of a small service: 100,000 voters on 200 statements. */
    static final long MOST_CELLS = 20_000_000;

    /** Who wrote a statement in which words, where no source gave it a name. What was refused unseen never counted. */
    private static final String STATEMENTS = """
            SELECT s.id, s.moderation <> 1 OR s.meta AS zeroed,
                   coalesce('source ' || lpad(s.source_id, 20), encode(sha256(convert_to(
                       s.original_language || ' ' || (s.texts ->> s.original_language), 'UTF8')), 'hex')) AS key
              FROM statement s
             WHERE s.dialogue_id = ?
               AND (s.moderation = 1 OR s.source_id IS NOT NULL
                    OR EXISTS (SELECT FROM vote v WHERE v.dialogue_id = s.dialogue_id AND v.statement_id = s.id))
             ORDER BY key, s.id
            """;

    private final JdbcClient jdbc;

    CastReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the dialogue is one that this service can carry in memory. */
    boolean isBounded(UUID dialogue) {
        return jdbc.sql("""
                        SELECT (SELECT present::bigint FROM published_voters WHERE dialogue_id = :dialogue)
                             * (SELECT count(*) FROM statement WHERE dialogue_id = :dialogue) <= :most
                        """)
                .param("dialogue", dialogue)
                .param("most", MOST_CELLS)
                .query(Boolean.class)
                .single();
    }

    Cast read(UUID dialogue) {
        var statements =
                jdbc.sql(STATEMENTS).param(dialogue).query(Column.class).list();
        var ids = statements.stream().map(Column::id).toList();
        var rows = rows(dialogue, ids);
        var earlier = earlier(dialogue);
        var voters = List.copyOf(rows.keySet());
        return new Cast(
                ids,
                voters,
                VoteMatrix.of(
                        statements.stream()
                                .map(column -> new VoteMatrix.Column(column.key(), column.zeroed()))
                                .toList(),
                        new ArrayList<>(rows.values())),
                voters.stream()
                        .map(voter -> earlier.getOrDefault(voter, Earlier.NONE))
                        .toList(),
                figures(dialogue),
                minimumVotes(dialogue));
    }

    private Map<UUID, byte[]> rows(UUID dialogue, List<UUID> statements) {
        var position = new HashMap<UUID, Integer>();
        statements.forEach(id -> position.put(id, position.size()));
        var rows = new LinkedHashMap<UUID, byte[]>();
        jdbc.sql("SELECT voter, statement_id, value FROM vote WHERE dialogue_id = ?")
                .withFetchSize(5_000)
                .param(dialogue)
                .query(row -> {
                    var column = position.get(row.getObject("statement_id", UUID.class));
                    if (column != null) {
                        rows.computeIfAbsent(row.getObject("voter", UUID.class), _ -> unseen(statements.size()))[
                                        column] =
                                row.getByte("value");
                    }
                });
        return rows;
    }

    private static byte[] unseen(int statements) {
        var row = new byte[statements];
        Arrays.fill(row, VoteMatrix.UNSEEN);
        return row;
    }

    private Map<UUID, Earlier> earlier(UUID dialogue) {
        return jdbc
                .sql("SELECT voter, label FROM opinion_member WHERE dialogue_id = ?")
                .param(dialogue)
                .query(Membership.class)
                .stream()
                .collect(toMap(Membership::voter, member -> new Earlier(true, member.label())));
    }

    private Map<UUID, Cast.Figure> figures(UUID dialogue) {
        return jdbc.sql("""
                        SELECT f.statement_id, f.agree, f.disagree, f.pass
                          FROM published_figure f JOIN statement s ON s.id = f.statement_id
                         WHERE f.dialogue_id = ? AND f.agree IS NOT NULL AND s.moderation = 1
                        """).param(dialogue).query(Cast.Figure.class).stream()
                .collect(toMap(Cast.Figure::statementId, identity()));
    }

    private int minimumVotes(UUID dialogue) {
        return jdbc.sql("SELECT coalesce((profile ->> 'minimumVotesToBeGrouped')::int, 7) FROM dialogue WHERE id = ?")
                .param(dialogue)
                .query(Integer.class)
                .single();
    }

    private record Column(UUID id, boolean zeroed, String key) {}

    private record Membership(UUID voter, int label) {}
}
