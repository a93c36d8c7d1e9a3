package se.samlingsplats.dialogue.participation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Seals pseudonyms and hashes secrets. Who has the database without this key cannot tell whose votes are whose. */
@Component
final class VoterKey {

    private static final Logger log = LoggerFactory.getLogger(VoterKey.class);
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    VoterKey(VoterKeyProperties properties, Environment environment) {
        this.key = properties.voterKey().isBlank()
                ? passing(environment.acceptsProfiles(Profiles.of("production")))
                : decoded(properties.voterKey());
    }

    byte[] seal(UUID voter, byte[] context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, bytes(voter), context);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    UUID open(byte[] sealed, byte[] context) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        var plain = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, nonce, rest, context));
        return new UUID(plain.getLong(), plain.getLong());
    }

    /** The purpose keeps a cookie from passing as a receipt. */
    byte[] hash(String purpose, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((purpose + "\n" + secret).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, byte[] context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed pseudonym does not fit the key", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] passing(boolean production) {
        if (production) {
            throw new IllegalStateException("Set SAMLINGSPLATS_VOTER_KEY: production does not start without it");
        }
        log.warn("No SAMLINGSPLATS_VOTER_KEY: after a restart nobody's cookie will be known any more");
        var passing = new byte[BYTES];
        random.nextBytes(passing);
        return passing;
    }

    private static byte[] decoded(String text) {
        try {
            var key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            log.debug("Not Base64");
        }
        throw new IllegalStateException("SAMLINGSPLATS_VOTER_KEY must be 32 bytes in Base64");
    }
}
