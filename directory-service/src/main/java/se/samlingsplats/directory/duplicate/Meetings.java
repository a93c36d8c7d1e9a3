package se.samlingsplats.directory.duplicate;

import static java.sql.Types.VARCHAR;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorProfile;

/**
 * Who meets whom: actors that share a key of their names, their number or their page. A key that more than a few have
 * is passed over, so that no work grows with the square of the register.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Meetings {

    private static final int MOST_PER_KEY = 25;
    private static final UUID NOBODY = new UUID(0, 0);

    /** Two translations that are alike prove nothing: agencies of one kind are called alike in English. */
    private static final String ALIKE = """
            SELECT DISTINCT ON (one, other) one, other, one_plain, other_plain, former, alike
              FROM (SELECT a.actor_id AS one, b.actor_id AS other, a.plain AS one_plain, b.plain AS other_plain,
                           greatest(a.kind, b.kind) = 2 AS former, left(a.key, 1) AS by,
                           CASE WHEN replace(a.plain, ' ', '') = replace(b.plain, ' ', '') THEN 1
                                ELSE similarity(a.plain, b.plain) END AS alike
                      FROM %s AND (a.kind = 0 OR b.kind = 0)) AS met
             WHERE by = 'o' OR alike >= CASE by WHEN 'w' THEN :least ELSE :usual END
             ORDER BY one, other, alike DESC, former
            """;

    /** What shares a key lies together, so a range of keys is read once, whoever has them. */
    private static final String BETWEEN =
            """
            WITH held AS (
                SELECT key, actor_id, plain, kind, count(*) OVER (PARTITION BY key) AS holders
                  FROM actor_key WHERE key > :from AND key <= :to),
            few AS MATERIALIZED (
                SELECT * FROM held WHERE holders BETWEEN 2 AND :most AND key NOT LIKE 'h:%')
            """ + ALIKE.formatted("few AS a JOIN few AS b ON b.key = a.key WHERE b.actor_id > a.actor_id");

    private static final String OF_ONE = ALIKE.formatted("""
            asked AS a CROSS JOIN LATERAL (
                SELECT actor_id, plain, kind, count(*) OVER () AS holders
                  FROM (SELECT actor_id, plain, kind FROM actor_key WHERE key = a.key LIMIT :most + 1) AS few) AS b
             WHERE holders <= :most AND a.key NOT LIKE 'h:%' AND b.actor_id <> a.actor_id""");

    private static final String KNOWN = "WITH asked AS (SELECT * FROM actor_key WHERE actor_id = :id) " + OF_ONE;

    private static final String DESCRIBED = """
            WITH asked AS (
                SELECT CAST(:id AS uuid) AS actor_id, key, plain, CASE place WHEN 1 THEN 0 ELSE 1 END AS kind
                  FROM unnest(CAST(:names AS text[])) WITH ORDINALITY AS called (name, place),
                       plain_name(name) AS plain, likeness_keys(plain) AS key
                UNION ALL
                SELECT CAST(:id AS uuid), key, plain_name((CAST(:names AS text[]))[1]), 0
                  FROM unnest(ARRAY['o:' || CAST(:number AS text), 'w:' || plain_page(:website)]) AS key
                 WHERE key IS NOT NULL)
            """ + OF_ONE;

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two actors and the names of theirs that are most alike. */
    record Meeting(UUID one, UUID other, Comparison.Names names) {}

    /** Everybody who meets within a range of keys, each pair with the lower id first. */
    List<Meeting> between(String from, String to) {
        return read(jdbc.sql(BETWEEN).param("from", from).param("to", to));
    }

    List<Meeting> of(ActorId id) {
        stopEarly();
        return read(jdbc.sql(KNOWN).param("id", id.value()));
    }

    List<Meeting> of(ActorProfile profile) {
        stopEarly();
        var number = profile.organisationNumber();
        return read(jdbc.sql(DESCRIBED)
                .param("id", NOBODY)
                .param("names", names(profile))
                .param("number", number == null ? null : number.digits(), VARCHAR)
                .param("website", profile.website(), VARCHAR));
    }

    /** A bitmap would be filled with all who have a common word before the limit is looked at. */
    private void stopEarly() {
        jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
    }

    private static List<Meeting> read(JdbcClient.StatementSpec question) {
        return question.param("most", MOST_PER_KEY)
                .param("least", Comparison.LEAST_ALIKE)
                .param("usual", Comparison.USUALLY_ALIKE)
                .query((row, number) -> new Meeting(
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        new Comparison.Names(
                                row.getString("one_plain"),
                                row.getString("other_plain"),
                                row.getDouble("alike"),
                                row.getBoolean("former"))))
                .list();
    }

    private static String[] names(ActorProfile profile) {
        var main = profile.names().main();
        return Stream.concat(
                        Stream.of(main),
                        profile.names().texts().values().stream().filter(name -> !name.equals(main)))
                .toArray(String[]::new);
    }
}
