package se.samlingsplats.directory.actor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an actor's website is and was, and how many others live under the same domain. */
@Component
public class ActorWebsites {

    private final ActorRepository actors;
    private final JdbcClient jdbc;

    ActorWebsites(ActorRepository actors, JdbcClient jdbc) {
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** Of a published actor. */
    public Optional<Websites> of(ActorId id) {
        return actors.findById(id)
                .filter(actor -> actor.status() == ActorStatus.PUBLISHED)
                .map(actor -> new Websites(
                        actor.profile().names().main(), actor.profile().website(), states(id)));
    }

    /** Published actors whose website is at the domain or below it; more than {@code enough} are not counted. */
    public long under(String domain, int enough) {
        var backwards = new StringBuilder(domain).reverse().toString();
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT FROM actor
                             WHERE website IS NOT NULL AND published_at IS NOT NULL AND status <> 'RETIRED'
                               AND (backward_host(website) = ? OR backward_host(website) LIKE ?)
                             LIMIT ?) counted
                        """)
                .params(backwards, backwards + ".%", enough)
                .query(Long.class)
                .single();
    }

    private List<State> states(ActorId id) {
        return jdbc.sql("""
                        SELECT state IS NOT NULL AS known, state ->> 'website' AS website, by_role, recorded_at
                          FROM history WHERE topic = ? AND aggregate_id = ? ORDER BY version
                        """)
                .params(ActorService.TOPIC, id.value())
                .query((row, number) -> new State(
                        row.getBoolean("known"),
                        row.getString("website"),
                        row.getString("by_role"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param states of each version, the oldest first */
    public record Websites(String name, @Nullable String now, List<State> states) {}

    /**
     * @param known false where the state was redacted
     * @param byRole who made this version
     */
    public record State(boolean known, @Nullable String website, String byRole, Instant at) {}
}
