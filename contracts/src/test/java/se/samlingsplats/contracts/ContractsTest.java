package se.samlingsplats.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractsTest {
    private static final Catalogue CATALOGUE = Catalogue.current();
    private static final Pattern VERSIONED = Pattern.compile("[a-z]+/[a-z-]+/[a-z-]+\\.v[1-9][0-9]*\\.schema\\.json");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(e-?mail|epost|phone|telefon|mobile|subject|personnummer|personalNumber|birth|password|token|"
                    + "firstName|lastName|surname|userId|userName|createdBy|updatedBy|proposer|contact|ssn|ipAddress|voterId).*");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<Path> schemas() {
        return CATALOGUE.schemas().stream();
    }

    static Stream<Path> examples() {
        return CATALOGUE.examples().stream();
    }

    @Test
    void thereAreContracts() {
        assertThat(CATALOGUE.schemas()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaHasAVersionInItsNameAndAnExampleBesideIt(Path schema) {
        assertThat(unixPath(schema)).matches(VERSIONED);
        assertThat(CATALOGUE.has(exampleOf(schema))).as("example of " + schema).isTrue();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsValidAndCarriesIdAndVersion(Path example) {
        var data = CATALOGUE.read(example);
        assertThat(errors(schemaOf(example), data.toString())).isEmpty();
        assertThat(data.propertyNames()).contains("id", "version");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaRequiresIdAndVersionAndChecksTheirForm(Path schema) {
        var broken = "{\"id\": \"not a uuid\", \"version\": 0}";
        assertThat(errors(schema, "{}")).extracting(Error::toString).anyMatch(text -> text.contains("'id'"));
        assertThat(errors(schema, broken))
                .extracting(error -> error.getInstanceLocation().toString())
                .contains("/id", "/version");
    }

    /** The one topic that names accounts is closed to partners, and forgets them. */
    @ParameterizedTest
    @MethodSource("schemas")
    void nothingPersonalIsNamed(Path schema) {
        assumeFalse(unixPath(schema).startsWith("directory/person/"));
        assertThat(CATALOGUE.read(schema).findValues("properties"))
                .flatExtracting(JsonNode::propertyNames)
                .noneMatch(name -> PERSONAL.matcher(name).matches());
    }

    @Test
    void onlyAdditionsSinceTheLastRelease() {
        var released = CATALOGUE.released();
        var breaks = released.schemas().stream()
                .flatMap(schema -> breaks(released, schema).stream())
                .toList();
        assertThat(breaks).isEmpty();
    }

    @Test
    void aReleaseRecordsTheSchemasAsTheyAre() throws IOException {
        if (!Boolean.getBoolean("contracts.release")) {
            return;
        }
        onlyAdditionsSinceTheLastRelease();
        for (var schema : CATALOGUE.schemas()) {
            var target = CATALOGUE.released().root().resolve(schema);
            Files.createDirectories(target.getParent());
            Files.writeString(target, Files.readString(CATALOGUE.root().resolve(schema)));
        }
    }

    private static List<String> breaks(Catalogue released, Path schema) {
        if (!CATALOGUE.has(schema)) {
            return List.of(schema + ": the file was removed; readers of the released version still need it.");
        }
        return Compatibility.breaks(unixPath(schema), released.read(schema), CATALOGUE.read(schema));
    }

    private static List<Error> errors(Path schema, String json) {
        return SCHEMAS.getSchema(CATALOGUE.read(schema)).validate(json, InputFormat.JSON);
    }

    private static Path exampleOf(Path schema) {
        return Path.of(schema.toString().replace(".schema.json", ".example.json"));
    }

    private static Path schemaOf(Path example) {
        return Path.of(example.toString().replace(".example.json", ".schema.json"));
    }

    private static String unixPath(Path path) {
        return path.toString().replace('\\', '/');
    }
}
