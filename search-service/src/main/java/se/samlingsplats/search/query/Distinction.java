package se.samlingsplats.search.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What tells two of the same name apart: where something is, what it is, its number; of what belongs to somebody, whose it is. */
@Component
class Distinction {

    /** The parts of a document that it reads. */
    static final List<String> FIELDS = List.of(
            "country",
            "county",
            "municipality",
            "locality",
            "sector",
            "state.legalForm",
            "state.organisationNumber",
            "state.owner.name",
            "state.lead.name");

    private static final String HERE = "SE";

    private final Labels labels;

    Distinction(Labels labels) {
        this.labels = labels;
    }

    /** One line in the language asked for; null where nothing of this is known. */
    @Nullable
    String of(JsonNode document, String language) {
        var line = Stream.of(
                        text(document, "/state/owner/name"),
                        text(document, "/state/lead/name"),
                        place(document, language),
                        kind(document, language),
                        number(text(document, "/state/organisationNumber")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return line.isEmpty() ? null : line;
    }

    private @Nullable String place(JsonNode document, String language) {
        var country = text(document, "/country");
        var near = Stream.of(
                        text(document, "/locality"),
                        labels.in(language, "municipality", text(document, "/municipality")),
                        labels.in(language, "county", text(document, "/county")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (country == null || country.equals(HERE)) {
            return near;
        }
        var far = labels.in(language, "country", country);
        return near == null ? far : near + ", " + far;
    }

    private @Nullable String kind(JsonNode document, String language) {
        var form = labels.in(language, "legalForm", text(document, "/state/legalForm"));
        return form == null ? labels.in(language, "sector", text(document, "/sector")) : form;
    }

    private static @Nullable String number(@Nullable String digits) {
        return digits == null ? null : digits.replaceFirst("^(\\d{6})(\\d{4})$", "$1-$2");
    }

    private static @Nullable String text(JsonNode document, String pointer) {
        var value = document.at(pointer);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }
}
