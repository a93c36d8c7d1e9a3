package se.samlingsplats.directory.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The key that every replica signs links with; given, since one of a process's own ends with it. */
@Component
final class LinkKey {

    private static final Logger log = LoggerFactory.getLogger(LinkKey.class);
    private static final int BYTES = 32;

    private final byte[] key;

    LinkKey(@Value("${samlingsplats.links.key:}") String given, Environment environment) {
        this.key = given.isBlank() ? passing(environment.acceptsProfiles(Profiles.of("production"))) : decoded(given);
    }

    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] passing(boolean production) {
        if (production) {
            throw new IllegalStateException("Set SAMLINGSPLATS_LINK_KEY: production does not start without it");
        }
        log.warn("No SAMLINGSPLATS_LINK_KEY: after a restart no link in a letter works any more");
        var passing = new byte[BYTES];
        new SecureRandom().nextBytes(passing);
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
        throw new IllegalStateException("SAMLINGSPLATS_LINK_KEY must be 32 bytes in Base64");
    }
}
