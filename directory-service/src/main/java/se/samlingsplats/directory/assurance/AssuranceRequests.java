package se.samlingsplats.directory.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.freshness.Assurable;
import se.samlingsplats.directory.mail.LinkProblem;
import se.samlingsplats.web.Ids;

/** Whom to ask and who was asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssuranceRequests {

    private static final int MOST_AT_ONCE = 50;
    private static final Period KEEP = Period.ofYears(2);

    private final JdbcClient jdbc;
    private final AssuranceProperties properties;
    private final Clock clock;

    AssuranceRequests(JdbcClient jdbc, AssuranceProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param since when they were last assured, else published */
    record Due(Assurable.Kind kind, UUID id, UUID owner, Instant since, int round) {}

    record Request(Assurable.Kind kind, UUID aggregateId, Instant askedAt) {}

    /** Another replica that asks already goes on alone: until the end of this transaction nobody else reads. */
    boolean mayAsk() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('assurance_request'))")
                .query(Boolean.class)
                .single();
    }

    List<Due> due() {
        var now = ZonedDateTime.now(clock);
        return jdbc.sql("""
                        WITH owner AS (SELECT DISTINCT actor_id AS id FROM owner_contact),
                        aged AS (
                            SELECT 'ACTOR' AS kind, actor.id, actor.id AS owner,
                                   coalesce(assured_at, published_at) AS since
                              FROM owner JOIN actor USING (id) WHERE status = 'PUBLISHED'
                            UNION ALL
                            SELECT 'OFFER', offer.id, owner_id, coalesce(assured_at, created_at)
                              FROM owner JOIN offer ON owner_id = owner.id
                             WHERE retired_because IS NULL AND profile ->> 'status' <> 'DEFUNCT'),
                        unanswered AS (
                            SELECT aged.*, 1 + coalesce(max(asked.round), 0) AS round,
                                   row_number() OVER (PARTITION BY aged.owner ORDER BY aged.since, aged.id)
                                   + (SELECT count(*) FROM assurance_request today
                                       WHERE today.owner_id = aged.owner AND today.asked_at > :yesterday) AS place
                              FROM aged LEFT JOIN assurance_request asked
                                   ON asked.kind = aged.kind AND asked.aggregate_id = aged.id
                                      AND asked.since = aged.since
                             WHERE aged.since <= :before
                             GROUP BY aged.kind, aged.id, aged.owner, aged.since
                            HAVING coalesce(max(asked.round), 0) < :most
                               AND coalesce(max(asked.asked_at), '-infinity') <= :again)
                        SELECT kind, id, owner, since, round FROM unanswered WHERE place <= :mostADay
                         ORDER BY since, id LIMIT :limit
                        """)
                .param("before", now.minus(properties.after()).toOffsetDateTime())
                .param("again", now.minus(properties.again()).toOffsetDateTime())
                .param("yesterday", now.minusDays(1).toOffsetDateTime())
                .param("most", properties.most())
                .param("mostADay", properties.mostADay())
                .param("limit", MOST_AT_ONCE)
                .query((row, number) -> new Due(
                        Assurable.Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getObject("owner", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getInt("round")))
                .list();
    }

    /** Whether there may be more than one batch. */
    static boolean isFull(List<Due> batch) {
        return batch.size() == MOST_AT_ONCE;
    }

    UUID ask(Due due, Instant until) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO assurance_request
                               (id, kind, aggregate_id, owner_id, since, round, asked_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        due.kind().name(),
                        due.id(),
                        due.owner(),
                        time(due.since()),
                        due.round(),
                        OffsetDateTime.now(clock),
                        time(until))
                .update();
        return id;
    }

    /** An answered one is nobody's any more. */
    Request open(UUID id) {
        return jdbc.sql("SELECT * FROM assurance_request WHERE id = ? AND used_at IS NULL")
                .param(id)
                .query((row, number) -> new Request(
                        Assurable.Kind.valueOf(row.getString("kind")),
                        row.getObject("aggregate_id", UUID.class),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(LinkProblem.Used::new);
    }

    /** Of two who press the button at once, the second waits here and is then told. */
    void use(UUID id) {
        var used = jdbc.sql("UPDATE assurance_request SET used_at = ? WHERE id = ? AND used_at IS NULL")
                .params(OffsetDateTime.now(clock), id)
                .update();
        if (used == 0) {
            throw new LinkProblem.Used();
        }
    }

    void deleteOld() {
        jdbc.sql("DELETE FROM assurance_request WHERE asked_at < ?")
                .param(ZonedDateTime.now(clock).minus(KEEP).toOffsetDateTime())
                .update();
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
