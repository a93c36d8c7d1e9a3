package se.samlingsplats.dialogue.participation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/** Who takes part in a dialogue: a random pseudonym, known to a cookie and to a receipt code, and to nobody else. */
@Service
public class Participations {

    private static final int TOKEN_BYTES = 32;
    private static final int RECEIPT_LETTERS = 20;
    private static final RowMapper<Sealed> SEALED =
            (row, _) -> new Sealed(row.getBytes("token_hash"), row.getBytes("sealed_voter"));

    private final JdbcClient jdbc;
    private final VoterKey key;
    private final RoomCodes rooms;
    private final RandomGenerator random = new SecureRandom();

    Participations(JdbcClient jdbc, VoterKey key, RoomCodes rooms) {
        this.jdbc = jdbc;
        this.key = key;
        this.rooms = rooms;
    }

    /**
     * Both secrets leave here once and are kept as hashes only.
     *
     * @param code a one-time code, which is used up with this; it tells the room and not the person
     */
    @Transactional
    Secrets begin(DialogueId dialogue, @Nullable Belonging belonging, @Nullable String code) {
        var room = code == null ? null : rooms.redeem(dialogue, code);
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        var secrets = new Secrets(
                Base64.getUrlEncoder().withoutPadding().encodeToString(token), Letters.drawn(random, RECEIPT_LETTERS));
        var hash = key.hash("cookie", secrets.token());
        jdbc.sql("""
                        INSERT INTO participation
                            (token_hash, receipt_hash, dialogue_id, sealed_voter, sector, sector_basis, room_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(hash)
                .param(key.hash("receipt", Letters.plain(secrets.receipt())))
                .param(dialogue.value())
                .param(key.seal(UUID.randomUUID(), hash))
                .param(belonging == null ? null : belonging.sector().name())
                .param(belonging == null ? null : belonging.basis().name())
                .param(room)
                .update();
        return secrets;
    }

    /** The pseudonym behind a cookie, if it belongs to this dialogue. */
    public Optional<UUID> voter(DialogueId dialogue, @Nullable String token) {
        return token == null
                ? Optional.empty()
                : sealed("token_hash", dialogue, key.hash("cookie", token)).map(this::opened);
    }

    /**
     * The pseudonym, held until the transaction ends: who deletes everything at the same moment waits, or is waited for,
     * so that nothing is left behind which no cookie and no receipt code leads to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID held(DialogueId dialogue, @Nullable String token) {
        if (token == null) {
            throw new ParticipationProblem.ConsentRequired();
        }
        var hash = key.hash("cookie", token);
        return jdbc.sql("""
                        SELECT token_hash, sealed_voter FROM participation
                         WHERE dialogue_id = ? AND token_hash = ? FOR UPDATE
                        """)
                .params(dialogue.value(), hash)
                .query(SEALED)
                .optional()
                .map(this::opened)
                .orElseThrow(ParticipationProblem.ConsentRequired::new);
    }

    /** Forgets who it was and returns the pseudonym, so that what it left can be deleted in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID end(DialogueId dialogue, @Nullable String token, @Nullable String receipt) {
        var sealed = receipt == null
                ? token == null ? Optional.<Sealed>empty() : sealed("token_hash", dialogue, key.hash("cookie", token))
                : sealed("receipt_hash", dialogue, key.hash("receipt", Letters.plain(receipt)));
        var found = sealed.orElseThrow(() -> receipt == null
                ? new ParticipationProblem.ConsentRequired()
                : new ParticipationProblem.UnknownReceipt());
        jdbc.sql("DELETE FROM participation WHERE token_hash = ?")
                .param(found.tokenHash())
                .update();
        return opened(found);
    }

    private Optional<Sealed> sealed(String column, DialogueId dialogue, byte[] hash) {
        return jdbc.sql("SELECT token_hash, sealed_voter FROM participation WHERE dialogue_id = ? AND " + column
                        + " = ?")
                .params(dialogue.value(), hash)
                .query(SEALED)
                .optional();
    }

    private UUID opened(Sealed sealed) {
        return key.open(sealed.voter(), sealed.tokenHash());
    }

    record Secrets(String token, String receipt) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(byte[] tokenHash, byte[] voter) {}
}
