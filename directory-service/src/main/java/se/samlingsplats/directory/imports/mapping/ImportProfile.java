package se.samlingsplats.directory.imports.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.reference.CodeList;
import se.samlingsplats.directory.reference.ReferenceData;
import tools.jackson.databind.JsonNode;

/**
 * How the records of one source become actors: declared, with nothing to execute.
 *
 * @param separator between the columns of a CSV file
 * @param identity where the source's own id of a record stands; the first that has a value counts
 * @param fields from the name of an actor's field ({@code names.sv}) to where its value stands
 * @param lookups tables from what the source writes to what we write, by name; case and spaces don't matter
 */
public record ImportProfile(
        String name,
        @Nullable String note,
        Format format,
        @Nullable Shape records,
        @Nullable String separator,
        Source source,
        List<SourcePointer> identity,
        Map<String, FieldRule> fields,
        @Nullable Map<String, Map<String, String>> lookups,
        @Nullable Ending dissolvedWhen) {

    /** Absent parts become empty ones, which the check then names. */
    public ImportProfile {
        name = Objects.requireNonNullElse(name, "");
        format = Objects.requireNonNullElse(format, Format.JSON);
        source = Objects.requireNonNullElse(source, new Source("", ""));
        identity = Objects.requireNonNullElse(identity, List.of());
        fields = Objects.requireNonNullElse(fields, Map.of());
    }

    /** A table of the profile, else the code list of that name by its labels; null when there is neither. */
    @Nullable
    Map<String, String> table(String lookup) {
        var own = lookups == null ? null : lookups.get(lookup);
        return own != null
                ? own
                : Stream.of(CodeList.values())
                        .filter(list -> list.name().equalsIgnoreCase(lookup.replace('-', '_')))
                        .findFirst()
                        .map(ReferenceData.load()::codesByLabel)
                        .orElse(null);
    }

    /** How the file is written. */
    public enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("json")
        JSON,
        @JsonProperty("geojson")
        GEOJSON
    }

    /** How a JSON file holds its records: as a list, or as an object whose keys name them. */
    public enum Shape {
        @JsonProperty("list")
        LIST,
        @JsonProperty("keyed")
        KEYED
    }

    /** Where the facts come from and what one may do with them. */
    public record Source(String name, String licence) {}

    /**
     * Where one field stands and how to read it.
     *
     * @param from places to look at, best first; the first usable value wins
     * @param constant the value when the source doesn't say it at all
     * @param otherwise the value when no place has one
     * @param as how to read the text; plain text without it
     * @param lookup name of a table
     * @param split what separates the parts of a list
     * @param casing what to do with a value that is written in capitals only
     * @param properNouns words that keep their capitals in a sentence
     * @param quiet whether to say nothing about a value that the table lacks
     * @param expected whether to warn where the source says nothing
     */
    public record FieldRule(
            @Nullable List<SourcePointer> from,
            @Nullable JsonNode constant,
            @Nullable String otherwise,
            @Nullable Reading as,
            @Nullable String lookup,
            @Nullable String split,
            @Nullable Casing casing,
            @Nullable List<String> properNouns,
            @Nullable Boolean expected,
            @Nullable Boolean quiet) {}

    /** The kinds of value that a field can be read as. */
    public enum Reading {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("code")
        CODE,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("url")
        URL,
        @JsonProperty("organisation-number")
        ORGANISATION_NUMBER,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("point")
        POINT,
        @JsonProperty("list")
        LIST,
        @JsonProperty("object")
        OBJECT
    }

    /** How shouted text is calmed. */
    public enum Casing {
        @JsonProperty("sentence")
        SENTENCE,
        @JsonProperty("title")
        TITLE
    }

    /**
     * A place says that a record has ended when each of its entries there has a date in the past. That holds when no
     * more places speak against it, or when enough say so; else the record stays, and a warning tells of the dates.
     *
     * @param enough so many places are believed even against more, since registers lag; none without it
     */
    public record Ending(
            List<SourcePointer> everyDatePast, @Nullable Integer enough) {

        public Ending {
            everyDatePast = Objects.requireNonNullElse(everyDatePast, List.of());
        }
    }
}
