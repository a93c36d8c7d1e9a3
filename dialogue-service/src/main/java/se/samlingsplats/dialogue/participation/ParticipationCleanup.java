package se.samlingsplats.dialogue.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who took part where nothing needs to be known any more: after two months without a vote or a statement, and a
 * year after the dialogue has closed, when the cookie has ended too. Votes that are left then belong to nobody.
 */
@Component
class ParticipationCleanup {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final VoterKey key;
    private final TransactionTemplate transaction;

    ParticipationCleanup(JdbcClient jdbc, VoterKey key, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.key = key;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT24H")
    void tidy() {
        transaction.executeWithoutResult(status -> forgetClosed());
        transaction.executeWithoutResult(status -> forgetCodes());
        var from = new byte[0];
        while (from != null) {
            var start = from;
            from = transaction.execute(status -> forgetUnused(start));
        }
    }

    private void forgetClosed() {
        jdbc.sql("""
                        DELETE FROM participation p USING dialogue d
                         WHERE d.id = p.dialogue_id AND d.status = 'CLOSED' AND d.updated_at < now() - interval '366 days'
                        """).update();
    }

    /** For a month it can be told that a code has expired; then it is unknown. */
    private void forgetCodes() {
        jdbc.sql("""
                        DELETE FROM room_code c USING room r
                         WHERE r.id = c.room_id AND r.expires_at < now() - interval '30 days'
                        """).update();
    }

    /** Whose votes are whose stands nowhere in the database, so each is opened and looked at; returns where to go on. */
    private byte @Nullable [] forgetUnused(byte[] from) {
        var rows = jdbc.sql("""
                        SELECT token_hash, sealed_voter FROM participation
                         WHERE begun_in < date_trunc('month', now()) - interval '1 month' AND token_hash > ?
                         ORDER BY token_hash LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .params(from, AT_ONCE)
                .query((row, _) -> new Begun(row.getBytes("token_hash"), row.getBytes("sealed_voter")))
                .list();
        rows.stream().filter(this::isUnused).forEach(this::forget);
        return rows.size() < AT_ONCE ? null : rows.getLast().tokenHash();
    }

    private boolean isUnused(Begun begun) {
        try {
            return isUnused(key.open(begun.sealed(), begun.tokenHash()));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private boolean isUnused(UUID voter) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM vote WHERE voter = ?)
                           AND NOT EXISTS (SELECT FROM authorship WHERE voter = ?)
                        """).params(List.of(voter, voter)).query(Boolean.class).single();
    }

    private void forget(Begun begun) {
        jdbc.sql("DELETE FROM participation WHERE token_hash = ?")
                .param(begun.tokenHash())
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Begun(byte[] tokenHash, byte[] sealed) {}
}
