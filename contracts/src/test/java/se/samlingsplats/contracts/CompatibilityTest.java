package se.samlingsplats.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RELEASED = """
            {"type": "object", "required": ["id", "version"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "version": {"type": "integer", "minimum": 1},
               "sector": {"enum": ["PUBLIC", "CIVIL"]},
               "slug": {"type": "string", "maxLength": 80},
               "website": {"type": ["string", "null"]},
               "names": {"$ref": "#/$defs/names"},
               "roles": {"type": "array", "items": {"type": "string", "maxLength": 20}}},
             "$defs": {"names": {"type": "object", "properties": {"sv": {"type": "string"}}}}}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an optional member           | "slug":                        | "aliases": {"type": "array"}, "slug":
            a further value              | ["PUBLIC", "CIVIL"]            | ["PUBLIC", "CIVIL", "BUSINESS"]
            a wider limit                | "maxLength": 80                | "maxLength": 120
            a limit less                 | "string", "maxLength": 20      | "string"
            a sentence                   | "maxLength": 80                | "maxLength": 80, "description": "the last part of the address"
            types in another order       | ["string", "null"]             | ["null", "string"]
            a further language           | "sv": {"type": "string"}       | "sv": {"type": "string"}, "en": {"type": "string"}
            """)
    void anAdditionIsAllowed(String name, String from, String to) {
        assertThat(breaksAfter(from, to)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a removed member             | "slug":                        | "handle":                          | #/properties/slug was removed
            a newly required member      | ["id", "version"]              | ["id", "version", "slug"]          | #/required newly requires slug
            a promise taken back         | ["id", "version"]              | ["id"]                             | #/required no longer promises version
            another type                 | "array", "items"               | "object", "items"                  | #/properties/roles/type changed
            null added to a type         | "string", "maxLength": 80      | ["string", "null"], "maxLength": 80 | #/properties/slug/type changed
            null taken from a type       | ["string", "null"]             | ["string"]                         | #/properties/website/type changed
            a value less                 | ["PUBLIC", "CIVIL"]            | ["PUBLIC"]                         | #/properties/sector/enum no longer allows CIVIL
            a new enumeration            | "string", "maxLength": 80      | "string", "enum": ["a"]            | #/properties/slug/enum changed
            another format               | "format": "uuid"               | "format": "uri"                    | #/properties/id/format changed
            a new format                 | "string", "maxLength": 80      | "string", "format": "uri"          | #/properties/slug/format changed
            a lower upper limit          | "maxLength": 80                | "maxLength": 79                    | #/properties/slug/maxLength became narrower
            a higher lower limit         | "minimum": 1                   | "minimum": 2                       | #/properties/version/minimum became narrower
            a new limit                  | "array", "items"               | "array", "maxItems": 3, "items"    | #/properties/roles/maxItems became narrower
            a narrower element           | "maxLength": 20                | "maxLength": 2                     | #/properties/roles/items/maxLength became narrower
            a removed inner member       | "sv": {"type": "string"}       |                                    | #/$defs/names/properties/sv was removed
            another reference            | "#/$defs/names"                | "#/$defs/texts"                    | #/properties/names/$ref changed
            a closed object              | {"type": "object", "required"  | {"additionalProperties": false, "type": "object", "required" | #/additionalProperties changed
            a new pattern                | "maxLength": 80                | "maxLength": 80, "pattern": "^a"   | #/properties/slug/pattern changed
            """)
    void anythingElseIsRefusedInASentenceThatNamesFileAndPlace(String name, String from, String to, String sentence) {
        assertThat(breaksAfter(from, to == null ? "" : to))
                .anySatisfy(text ->
                        assertThat(text).startsWith("actor.v1.schema.json: ").contains(sentence));
    }

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(Compatibility.breaks("actor", JSON.readTree(RELEASED), JSON.readTree(RELEASED)))
                .isEmpty();
    }

    private static List<String> breaksAfter(String from, String to) {
        assertThat(RELEASED).contains(from);
        return Compatibility.breaks(
                "actor.v1.schema.json", JSON.readTree(RELEASED), JSON.readTree(RELEASED.replace(from, to)));
    }
}
