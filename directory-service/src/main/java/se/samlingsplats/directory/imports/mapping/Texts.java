package se.samlingsplats.directory.imports.mapping;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The texts that stand at a place, trimmed, on one line and of whole characters; empty ones don't count. */
final class Texts {

    private Texts() {}

    static Stream<String> of(SourcePointer pointer, @Nullable String key, JsonNode record) {
        var texts = pointer.isKey()
                ? Stream.ofNullable(key)
                : pointer.values(record).filter(JsonNode::isValueNode).map(JsonNode::asString);
        return texts.map(Texts::tidy).filter(text -> !text.isEmpty());
    }

    static String tidy(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            var gap = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE;
            if (!gap) {
                result.appendCodePoint(c);
            } else if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        });
        return result.toString().strip();
    }
}
