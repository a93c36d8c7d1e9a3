package se.samlingsplats.directory.person;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samlingsplats.erasure.Subjects;

/** Codes that people copy by hand. They leave here once and are kept as hashes only. */
public final class Secrets {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String code(int letters) {
        return IntStream.range(0, letters)
                .mapToObj(i -> (i > 0 && i % GROUP == 0 ? "-" : "") + LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
                .collect(Collectors.joining());
    }

    /** The purpose keeps a code of one kind from passing as another. */
    public static String hash(String purpose, String code) {
        return Subjects.hash(purpose + "\n" + plain(code));
    }

    /** As people copy it: small letters, spaces, O for 0. */
    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }
}
