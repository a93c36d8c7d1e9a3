package se.samlingsplats.search.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Labels;
import tools.jackson.databind.JsonNode;

/** Reads a public state for one language; what is missing is null. */
record State(JsonNode json, Language language, Labels labels) {

    @Nullable
    String text(String path) {
        return value(json.at(path));
    }

    private static @Nullable String value(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asString().isBlank() ? node.asString() : null;
    }

    /** In the page's language, else in one there is. */
    @Nullable
    String localized(String path) {
        return localized(json.at(path));
    }

    @Nullable
    String localized(JsonNode texts) {
        if (texts.isString()) {
            return texts.asString();
        }
        return Stream.concat(Stream.of(language.code, "sv", "en").map(texts::path), texts.valueStream())
                .map(State::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String label(String list, String path) {
        return labels.in(language.code, list, text(path));
    }

    @Nullable
    String labels(String list, String path) {
        return joined(values(path).stream().map(code -> orEmpty(labels.in(language.code, list, code))));
    }

    List<String> values(String path) {
        return json.at(path)
                .valueStream()
                .map(State::value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Names of people and organisations, which stand alone or in objects. */
    @Nullable
    String names(String path) {
        var node = json.at(path);
        var all = node.isArray() ? node.valueStream() : Stream.of(node);
        return joined(all.map(each -> orEmpty(value(each.isObject() ? each.path("name") : each))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String joined(Stream<String> texts) {
        var text = texts.filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String day(String path) {
        var text = text(path);
        return text == null || text.length() < 10 ? text : text.substring(0, 10);
    }

    @Nullable
    String date(String path) {
        var text = text(path);
        return text == null ? null : Wording.date(text, language);
    }

    @Nullable
    String period(String path) {
        var from = date(path + "/from");
        var to = date(path + "/to");
        return from == null && to == null ? null : (from == null ? "" : from) + " – " + (to == null ? "" : to);
    }
}
