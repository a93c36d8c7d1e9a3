package se.samlingsplats.directory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One event's schema and example. Stricter than for readers: a producer emits nothing that the schema doesn't name. */
public record Contract(Path schema, Path example) {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    public static Contract of(String aggregate, String fact) {
        var folder = Path.of("..", "contracts", "directory", aggregate);
        return new Contract(folder.resolve(fact + ".v1.schema.json"), folder.resolve(fact + ".v1.example.json"));
    }

    /** As it leaves: written and read again. */
    public static JsonNode json(Object state) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(state));
    }

    public JsonNode exampleJson() {
        return read(example);
    }

    /** With {@code -Dcontracts.update=true} what is emitted becomes the example. */
    public void updateFrom(JsonNode emitted) {
        if (Boolean.getBoolean("contracts.update")) {
            try {
                Files.writeString(
                        example,
                        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(emitted) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public List<String> breaches(JsonNode emitted) {
        return SCHEMAS
                .getSchema(closed(read(schema)).toString(), InputFormat.JSON)
                .validate(emitted.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::closed);
        return schema;
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
