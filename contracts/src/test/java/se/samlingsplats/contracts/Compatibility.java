package se.samlingsplats.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says what a reader of the released schema would stumble over in the new one. Events stay in compacted topics for
 * years, so both directions count: old events must fit the new schema, and readers of the old one the new events.
 */
final class Compatibility {
    private static final Set<String> WORDS_FOR_PEOPLE =
            Set.of("title", "description", "$comment", "examples", "deprecated", "default", "$schema");
    private static final Set<String> UPPER_LIMITS =
            Set.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");
    private static final Set<String> LOWER_LIMITS =
            Set.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs", "patternProperties");
    private static final Set<String> LISTED_SCHEMAS = Set.of("anyOf", "oneOf", "allOf", "prefixItems");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "propertyNames", "contains");

    private final String file;
    private final List<String> breaks = new ArrayList<>();

    private Compatibility(String file) {
        this.file = file;
    }

    static List<String> breaks(String file, JsonNode released, JsonNode current) {
        var comparison = new Compatibility(file);
        comparison.compare("#", released, current);
        return comparison.breaks;
    }

    private void compare(String pointer, JsonNode released, JsonNode current) {
        if (!released.isObject() || !current.isObject()) {
            equal(pointer, released, current);
            return;
        }
        var keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(WORDS_FOR_PEOPLE);
        keywords.forEach(keyword -> keyword(pointer, keyword, released.get(keyword), current.get(keyword)));
    }

    private void keyword(String at, String keyword, JsonNode released, JsonNode current) {
        var pointer = at + "/" + keyword;
        if (NAMED_SCHEMAS.contains(keyword)) {
            named(pointer, orEmpty(released), orEmpty(current));
        } else if (LISTED_SCHEMAS.contains(keyword)) {
            listed(pointer, orEmpty(released), orEmpty(current));
        } else if (SCHEMAS.contains(keyword) && released != null && current != null) {
            compare(pointer, released, current);
        } else if (keyword.equals("required")) {
            required(pointer, texts(released), texts(current));
        } else if (keyword.equals("enum") && released != null && current != null) {
            values(pointer, texts(released), texts(current));
        } else if (UPPER_LIMITS.contains(keyword)) {
            limit(pointer, released, current, -1);
        } else if (LOWER_LIMITS.contains(keyword)) {
            limit(pointer, released, current, 1);
        } else if (keyword.equals("type") && released != null && current != null) {
            same(pointer, texts(released), texts(current));
        } else {
            equal(pointer, released, current);
        }
    }

    private void named(String pointer, JsonNode released, JsonNode current) {
        for (var name : released.propertyNames()) {
            if (current.has(name)) {
                compare(pointer + "/" + name, released.get(name), current.get(name));
            } else {
                say(pointer + "/" + name, "was removed");
            }
        }
    }

    private void listed(String pointer, JsonNode released, JsonNode current) {
        if (released.size() != current.size()) {
            say(pointer, "has another number of alternatives");
            return;
        }
        for (int i = 0; i < released.size(); i++) {
            compare(pointer + "/" + i, released.get(i), current.get(i));
        }
    }

    private void required(String pointer, Set<String> released, Set<String> current) {
        minus(current, released).forEach(name -> say(pointer, "newly requires " + name + ", which old events lack"));
        minus(released, current).forEach(name -> say(pointer, "no longer promises " + name));
    }

    private void values(String pointer, Set<String> released, Set<String> current) {
        minus(released, current).forEach(value -> say(pointer, "no longer allows " + value));
    }

    private void limit(String pointer, JsonNode released, JsonNode current, int narrower) {
        if (current == null) {
            return;
        }
        if (released == null || Integer.signum(current.decimalValue().compareTo(released.decimalValue())) == narrower) {
            say(pointer, "became narrower");
        }
    }

    private void same(String pointer, Set<String> released, Set<String> current) {
        if (!released.equals(current)) {
            say(pointer, "changed from " + released + " to " + current);
        }
    }

    private void equal(String pointer, JsonNode released, JsonNode current) {
        if (released == null || !released.equals(current)) {
            say(pointer, "changed from " + released + " to " + current);
        }
    }

    private void say(String pointer, String what) {
        breaks.add(file + ": " + pointer + " " + what + "; make it a new version (.v2) beside the released one.");
    }

    private static JsonNode orEmpty(JsonNode node) {
        return node == null ? JsonNodeFactory.instance.objectNode() : node;
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node != null && node.isArray()) {
            node.forEach(value -> texts.add(value.isString() ? value.stringValue() : value.toString()));
        } else if (node != null) {
            texts.add(node.stringValue());
        }
        return texts;
    }

    private static Set<String> minus(Set<String> from, Set<String> what) {
        var rest = new TreeSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
