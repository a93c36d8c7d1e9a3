package se.samlingsplats.directory.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON pointer that looks into every element of a list it meets without an index, since some sources write one
 * thing as an object and two as a list. {@code #key} is the name under which the record stands.
 */
public record SourcePointer(@JsonValue String text, List<String> steps) {

    private static final String KEY = "#key";

    @JsonCreator
    public static SourcePointer of(String text) {
        var steps = text.startsWith("/")
                ? Stream.of(text.substring(1).split("/", -1))
                        .map(s -> s.replace("~1", "/").replace("~0", "~"))
                        .toList()
                : List.<String>of();
        return new SourcePointer(text, steps);
    }

    boolean isWellFormed() {
        return isKey() || (text.matches("(/([^~]|~[01])*)?") && text.length() <= 200);
    }

    boolean isKey() {
        return text.equals(KEY);
    }

    /** Every value found, in the order of the source, without nulls. */
    Stream<JsonNode> values(JsonNode record) {
        return follow(record, 0);
    }

    private Stream<JsonNode> follow(JsonNode node, int depth) {
        if (depth == steps.size()) {
            return node.isArray() ? node.valueStream().filter(n -> !n.isNull()) : present(node);
        }
        var step = steps.get(depth);
        if (node.isArray() && !step.matches("\\d{1,4}")) {
            return node.valueStream().flatMap(n -> follow(n, depth));
        }
        var next = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        return next.isMissingNode() ? Stream.empty() : follow(next, depth + 1);
    }

    private static Stream<JsonNode> present(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
    }
}
