package se.samlingsplats.directory.imports.reading;

import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile;
import se.samlingsplats.directory.imports.mapping.ImportProfile.Format;
import se.samlingsplats.directory.imports.mapping.ImportProfile.Shape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Walks a JSON list, a JSON object of named records or the features of a GeoJSON collection, token by token. */
final class JsonRecords extends RecordReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST_RECORD)
                            .maxNameLength(2_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final boolean keyed;
    private boolean ended;

    JsonRecords(CheckedUtf8 bytes, ImportProfile profile) {
        super(bytes);
        parser = JSON.createParser(bytes);
        keyed = profile.records() == Shape.KEYED;
        if (profile.format() == Format.GEOJSON) {
            goToFeatures();
        } else if (parser.nextToken() != (keyed ? JsonToken.START_OBJECT : JsonToken.START_ARRAY)) {
            throw broken(line());
        }
    }

    private void goToFeatures() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw broken(line());
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var features = parser.currentName().equals("features");
            var value = parser.nextToken();
            if (features && value == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        throw broken(line());
    }

    @Override
    @Nullable
    RawRecord read(long number) {
        if (ended) {
            return null;
        }
        var token = parser.nextToken();
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            readToTheEnd();
            return null;
        }
        var key = keyed ? parser.currentName() : null;
        if (keyed) {
            token = parser.nextToken();
        }
        var line = line();
        return new RawRecord(
                number, line, key, tree(token, parser.currentTokenLocation().getByteOffset()));
    }

    /** A file that breaks off after its last record is still broken. */
    private void readToTheEnd() {
        ended = true;
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private JsonNode tree(@Nullable JsonToken token, long start) {
        if (token == null) {
            throw broken(line());
        }
        if (parser.currentTokenLocation().getByteOffset() - start > LARGEST_RECORD) {
            throw tooLarge(line());
        }
        return switch (token) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> list(start);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.stringNode(parser.getString());
            default -> throw broken(line());
        };
    }

    private JsonNode object(long start) {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            object.set(name, tree(parser.nextToken(), start));
        }
        return object;
    }

    private JsonNode list(long start) {
        var list = NODES.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(tree(token, start));
        }
        return list;
    }
}
