package se.samlingsplats.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/** Sort values as one opaque text. The checksum finds slips and tampering; the values are harmless either way. */
final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 2_000;

    private Cursor() {}

    static String of(List<String> values) {
        var text = String.join(SEPARATOR, values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((checksum(text) + SEPARATOR + text).getBytes(UTF_8));
    }

    static List<String> parse(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw RequestProblem.invalidCursor();
            }
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            var end = text.indexOf(SEPARATOR);
            if (end < 0 || !text.substring(0, end).equals(checksum(text.substring(end + 1)))) {
                throw RequestProblem.invalidCursor();
            }
            return List.of(text.substring(end + 1).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw RequestProblem.invalidCursor();
        }
    }

    private static String checksum(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
