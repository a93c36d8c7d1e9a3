package se.samlingsplats.dialogue.participation;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes that people copy by hand: no letter that looks like another, in groups of five. */
final class Letters {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;

    private Letters() {}

    static String drawn(RandomGenerator random, int letters) {
        return IntStream.range(0, letters)
                .mapToObj(
                        i -> (i > 0 && i % GROUP == 0 ? "-" : "") + ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .collect(Collectors.joining());
    }

    /** As people copy it: small letters, spaces, O for 0. */
    static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }
}
