package se.samlingsplats.directory.imports.mapping;

import java.util.regex.Pattern;

/** Recognises a Swedish personal number, which is a sole trader's organisation number too, inside other text. */
final class PersonalNumbers {

    private static final Pattern ANY = pattern("[-+ ]?");
    private static final Pattern HYPHENATED = pattern("[-+]");

    private PersonalNumbers() {}

    /** With a day of birth, also a coordination number's, so that few other numbers are taken for one. */
    private static Pattern pattern(String separator) {
        return Pattern.compile("(?<![0-9])(?:18|19|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))"
                + separator + "([0-9]{4})(?![0-9])");
    }

    /** For ids, where there is no other reason to write one. */
    static boolean isIdentity(String text) {
        return isIn(text, ANY);
    }

    /** For texts, where ten digits in a row may be a telephone's. */
    static boolean isWrittenIn(String text) {
        return isIn(text, HYPHENATED);
    }

    private static boolean isIn(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .anyMatch(found -> OrganisationNumbers.checksum(found.group(1) + found.group(2)) % 10 == 0);
    }
}
