package se.samlingsplats.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which aggregate a key made, in the transaction that makes it, so that a repeated POST makes no second one. */
public class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the id to use: the candidate, or the one that the same caller's key claimed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID claim(Caller caller, @Nullable String key, Object request, UUID candidate) {
        if (key == null) {
            return candidate;
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw RequestProblem.invalidIdempotencyKey();
        }
        var claimed = jdbc.sql("""
                        INSERT INTO idempotency_key (key_hash, request_hash, aggregate_id) VALUES (?, ?, ?)
                        ON CONFLICT (key_hash) DO UPDATE SET key_hash = excluded.key_hash
                        RETURNING aggregate_id, request_hash
                        """)
                .params(hash(caller.subject() + "\n" + key), hash(json.writeValueAsString(request)), candidate)
                .query(Claim.class)
                .single();
        if (!claimed.requestHash().equals(hash(json.writeValueAsString(request)))) {
            throw RequestProblem.idempotencyKeyReused();
        }
        return claimed.aggregateId();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Claim(UUID aggregateId, String requestHash) {}
}
