package se.samlingsplats.directory.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A code to read out and to type: 95 random bits and a check character in five groups of four, of digits and letters
 * that cannot be mistaken for each other. Only its hash is kept.
 */
record Receipt(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int RANDOM_CHARACTERS = 19;
    private static final int GROUP = 4;

    /** @param random at least 19 bytes, each of which gives five bits */
    static Receipt of(byte[] random) {
        var code = new StringBuilder();
        for (var i = 0; i < RANDOM_CHARACTERS; i++) {
            code.append(ALPHABET.charAt(random[i] & (BASE - 1)));
        }
        return new Receipt(code.append(check(code)).toString());
    }

    /** What is typed is normalised and hashed, whatever it is: a code that cannot be one takes no other way. */
    static String hashOf(String typed) {
        return new Receipt(normal(typed)).hash();
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is shown. */
    String grouped() {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Luhn's sum in base 32: finds every wrong character and nearly every pair that was swapped. */
    static char check(CharSequence code) {
        var sum = 0;
        for (var i = 0; i < code.length(); i++) {
            var weighted = ALPHABET.indexOf(code.charAt(code.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / BASE + weighted % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    private static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
