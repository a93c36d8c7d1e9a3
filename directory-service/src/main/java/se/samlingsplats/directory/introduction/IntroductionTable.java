package se.samlingsplats.directory.introduction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.introduction.AskedIntroduction.About;
import se.samlingsplats.directory.introduction.AskedIntroduction.AboutKind;
import se.samlingsplats.directory.introduction.Introduction.Asker;

/** The introductions. The one table that knows of them: no history, no event. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IntroductionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    IntroductionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction: who asks twice at once is counted one after the other. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('introduction'))")
                .query((row, number) -> true)
                .list();
    }

    int sinceYesterdayBy(String sender) {
        return count("sender", sender);
    }

    int sinceYesterdayAbout(UUID about) {
        return count("about_id", about);
    }

    private int count(String column, Object value) {
        return jdbc.sql("SELECT count(*) FROM introduction WHERE " + column + " = ? AND created_at > ?")
                .params(value, now().minusDays(1))
                .query(Integer.class)
                .single();
    }

    void insert(Introduction introduction) {
        var asker = introduction.mustHaveAsker();
        jdbc.sql("""
                        INSERT INTO introduction (id, about_kind, about_id, state, sender, name, email, language,
                                                  message, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        introduction.id(),
                        introduction.about().kind().name(),
                        introduction.about().id(),
                        introduction.state().name(),
                        introduction.sender(),
                        asker.name(),
                        asker.email(),
                        introduction.language(),
                        asker.message(),
                        now(),
                        introduction.expiresAt().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    /** Emptied with its last state. */
    void update(Introduction introduction) {
        var asker = introduction.asker();
        jdbc.sql("""
                        UPDATE introduction SET state = :state,
                               name = CASE WHEN :open THEN name END,
                               email = CASE WHEN :open THEN email END,
                               message = CASE WHEN :open THEN message END
                         WHERE id = :id
                        """)
                .param("state", introduction.state().name())
                .param("open", asker != null)
                .param("id", introduction.id())
                .update();
    }

    Optional<Introduction> find(UUID id) {
        return jdbc.sql("SELECT * FROM introduction WHERE id = ?")
                .param(id)
                .query(IntroductionTable::read)
                .optional();
    }

    /** Of two who answer at once, the second waits here. */
    Optional<Introduction> locked(UUID id) {
        return jdbc.sql("SELECT * FROM introduction WHERE id = ? FOR UPDATE")
                .param(id)
                .query(IntroductionTable::read)
                .optional();
    }

    List<UUID> deleteOld(int most) {
        return jdbc.sql("""
                        DELETE FROM introduction WHERE id IN (
                            SELECT id FROM introduction WHERE expires_at <= ? ORDER BY expires_at LIMIT ?
                               FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """).params(now(), most).query(UUID.class).list();
    }

    List<UUID> deleteBy(String email) {
        return jdbc.sql("DELETE FROM introduction WHERE lower(email) = lower(?) RETURNING id")
                .param(email)
                .query(UUID.class)
                .list();
    }

    private static Introduction read(ResultSet row, int number) throws SQLException {
        return new Introduction(
                row.getObject("id", UUID.class),
                new About(AboutKind.valueOf(row.getString("about_kind")), row.getObject("about_id", UUID.class)),
                Introduction.State.valueOf(row.getString("state")),
                row.getString("sender"),
                row.getString("language"),
                asker(row.getString("name"), row.getString("email"), row.getString("message")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Asker asker(@Nullable String name, @Nullable String email, @Nullable String message) {
        return name == null || email == null || message == null ? null : new Asker(name, email, message);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
