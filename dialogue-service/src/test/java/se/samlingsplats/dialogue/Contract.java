package se.samlingsplats.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the example of one event of this service. */
public record Contract(String schema, String example) {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    public static Contract of(String aggregate, String fact) throws IOException {
        var folder = Path.of("..", "contracts", "dialogue", aggregate);
        return new Contract(
                Files.readString(folder.resolve(fact + ".v1.schema.json")),
                Files.readString(folder.resolve(fact + ".v1.example.json")));
    }

    public void mustFit(String sent) {
        var json = new JsonMapper();
        assertThat(json.readTree(sent)).isEqualTo(json.readTree(example));
        mustAllow(sent);
    }

    /** With {@code -Dcontracts.update=true} what is sent becomes the example. */
    public static void fits(String aggregate, String fact, Object state) throws IOException {
        var sent = new JsonMapper().writeValueAsString(state);
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(
                    Path.of("..", "contracts", "dialogue", aggregate, fact + ".v1.example.json"),
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(state) + "\n");
        }
        of(aggregate, fact).mustFit(sent);
    }

    public void mustAllow(String sent) {
        assertThat(SCHEMAS.getSchema(schema, InputFormat.JSON).validate(sent, InputFormat.JSON))
                .isEmpty();
    }
}
