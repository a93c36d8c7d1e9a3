package se.samlingsplats.directory.imports.mapping;

import static se.samlingsplats.directory.imports.mapping.ImportProfile.Reading.LIST;
import static se.samlingsplats.directory.imports.mapping.ImportProfile.Reading.OBJECT;
import static se.samlingsplats.directory.imports.mapping.ImportProfile.Reading.POINT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile.FieldRule;
import se.samlingsplats.directory.imports.mapping.ImportProfile.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one field of a record by its rule; what can't be read is left out with a warning. */
final class FieldReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String field;
    private final FieldRule rule;
    private final List<SourcePointer> places;
    private final @Nullable Lookup lookup;

    FieldReader(String field, FieldRule rule, @Nullable Lookup lookup) {
        this.field = field;
        this.rule = rule;
        this.places = Objects.requireNonNullElse(rule.from(), List.of());
        this.lookup = lookup;
    }

    String place() {
        return places.isEmpty()
                ? "/" + field.replace('.', '/')
                : places.getFirst().text();
    }

    @Nullable
    JsonNode read(@Nullable String key, JsonNode record, List<Finding> findings) {
        if (rule.constant() != null) {
            return rule.constant();
        }
        var reading = Objects.requireNonNullElse(rule.as(), Reading.TEXT);
        var value = reading == LIST
                ? list(key, record, findings)
                : reading == POINT || reading == OBJECT
                        ? structure(reading, record, findings)
                        : single(reading, key, record, findings);
        return value == null ? instead(findings) : value;
    }

    private @Nullable JsonNode instead(List<Finding> findings) {
        if (rule.otherwise() != null) {
            return NODES.stringNode(rule.otherwise());
        }
        if (Boolean.TRUE.equals(rule.expected()) && findings.stream().noneMatch(this::isMine)) {
            findings.add(Finding.warning(place(), "missing", "The source doesn't say it; the field is left out"));
        }
        return null;
    }

    private boolean isMine(Finding finding) {
        return places.stream().anyMatch(p -> p.text().equals(finding.pointer()));
    }

    private @Nullable JsonNode single(Reading reading, @Nullable String key, JsonNode record, List<Finding> findings) {
        var before = findings.size();
        for (var pointer : places) {
            for (var text : Texts.of(pointer, key, record).toList()) {
                var said = findings.size();
                var value = convert(reading, text, pointer, findings);
                if (value != null) {
                    return value;
                }
                if (said > before && findings.size() > said) {
                    findings.removeLast();
                }
            }
        }
        return null;
    }

    private @Nullable JsonNode convert(Reading reading, String text, SourcePointer at, List<Finding> findings) {
        var word = text;
        if (lookup != null) {
            word = lookup.find(text);
            if (word == null && Boolean.TRUE.equals(rule.quiet())) {
                return null;
            }
            if (word == null) {
                return refuse(findings, at, "unknown-value", "The value is not in the profile's table");
            }
        }
        if (reading != Reading.ORGANISATION_NUMBER && PersonalNumbers.isWrittenIn(word)) {
            return refuse(findings, at, "personal-number", "The value holds a personal number");
        }
        return switch (reading) {
            case BOOLEAN -> bool(word, at, findings);
            case NUMBER -> number(word, at, findings);
            case URL -> WebAddress.read(word, at.text(), findings);
            case ORGANISATION_NUMBER -> OrganisationNumbers.read(word, at.text(), findings);
            case CODE ->
                word.matches("[A-Za-z0-9_.-]{1,40}")
                        ? NODES.stringNode(word)
                        : refuse(findings, at, "not-a-code", "The value is not a code");
            default -> NODES.stringNode(Casings.calm(word, rule.casing(), rule.properNouns()));
        };
    }

    private static @Nullable JsonNode bool(String word, SourcePointer at, List<Finding> findings) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ja", "1" -> NODES.booleanNode(true);
            case "false", "no", "nej", "0" -> NODES.booleanNode(false);
            default -> refuse(findings, at, "not-a-boolean", "The value is neither true nor false");
        };
    }

    private static @Nullable JsonNode number(String word, SourcePointer at, List<Finding> findings) {
        return word.matches("-?\\d{1,9}([.,]\\d{1,20})?")
                ? NODES.numberNode(Double.parseDouble(word.replace(',', '.')))
                : refuse(findings, at, "not-a-number", "The value is not a number");
    }

    private @Nullable JsonNode list(@Nullable String key, JsonNode record, List<Finding> findings) {
        for (var pointer : places) {
            var parts = Texts.of(pointer, key, record).flatMap(this::parts).distinct();
            var list = NODES.arrayNode();
            parts.forEach(part -> {
                var value = convert(Reading.CODE, part, pointer, findings);
                if (value != null) {
                    list.add(value);
                }
            });
            if (!list.isEmpty()) {
                return list;
            }
        }
        return null;
    }

    private Stream<String> parts(String text) {
        return rule.split() == null
                ? Stream.of(text)
                : Pattern.compile(rule.split(), Pattern.LITERAL)
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(s -> !s.isEmpty());
    }

    private @Nullable JsonNode structure(Reading reading, JsonNode record, List<Finding> findings) {
        for (var pointer : places) {
            var found = at(pointer, record);
            if (found.isMissingNode() || found.isNull() || (reading == POINT && Points.isAbsent(found))) {
                continue;
            }
            var value = reading == OBJECT ? found : Points.read(found);
            return value == null
                    ? refuse(findings, pointer, "not-a-position", "The value is not a longitude and a latitude")
                    : value;
        }
        return null;
    }

    private static JsonNode at(SourcePointer pointer, JsonNode record) {
        var node = record;
        for (var step : pointer.steps()) {
            node = node.path(step);
        }
        return node;
    }

    static @Nullable JsonNode refuse(List<Finding> findings, SourcePointer at, String code, String detail) {
        findings.add(Finding.warning(at.text(), code, detail + "; the field is left out"));
        return null;
    }
}
