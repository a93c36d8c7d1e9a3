package se.samlingsplats.dialogue.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Folds the lines of a calendar at 75 octets, never inside a character (RFC 5545, 3.1). The library counts UTF-16 units:
 * its lines are too long in Swedish, and it breaks what lies outside the first plane.
 */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    static String of(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / MOST_OCTETS * FOLD.length());
        unfolded.lines().forEach(line -> {
            append(folded, line);
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static void append(StringBuilder folded, String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = Character.toString(line.codePointAt(i));
            var size = character.getBytes(UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(character);
            octets += size;
            i += character.length();
        }
    }
}
