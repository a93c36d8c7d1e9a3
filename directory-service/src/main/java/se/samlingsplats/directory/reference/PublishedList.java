package se.samlingsplats.directory.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A code list as the API shows it.
 *
 * @param version hash of the content: equal versions have equal items
 */
record PublishedList(CodeList list, String version, List<Code> items) {

    private static final int ENOUGH = 16;

    static PublishedList of(CodeList list, List<Code> items) {
        return new PublishedList(list, hash(JsonMapper.shared().writeValueAsString(items)), items);
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
