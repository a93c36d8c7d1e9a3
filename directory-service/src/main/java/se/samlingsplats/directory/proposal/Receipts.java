package se.samlingsplats.directory.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes receipt codes: random ones, but the same again for whoever repeats a request with its key. */
@Component
class Receipts {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key what the sender calls the request; without one there is nothing to repeat */
    Receipt of(ProposalId id, @Nullable String key) {
        if (key != null) {
            return Receipt.of(sealed(key + "\n" + id));
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Receipt.of(bytes);
    }

    private byte[] sealed(String text) {
        var secret = jdbc.sql("SELECT secret FROM proposal_receipt_key")
                .query((row, number) -> row.getBytes("secret"))
                .single();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
