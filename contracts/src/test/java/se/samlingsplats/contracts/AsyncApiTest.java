package se.samlingsplats.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {
    private static final Catalogue CATALOGUE = Catalogue.current();
    private final JsonNode document = document();
    private final JsonNode messages = document.at("/components/messages");

    @Test
    void everySchemaIsListedAndEveryListedFileExists() {
        var listed = new ArrayList<String>();
        messages.forEach(message -> listed.add(schemaFile(message)));
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.schemas().stream().map(Object::toString).toList());
    }

    @Test
    void theTypeOfAMessageFollowsFromItsFile() {
        for (var message : messages) {
            var type = "se.samlingsplats."
                    + schemaFile(message).replace(".schema.json", "").replace('/', '.');
            assertThat(message.path("name").asString()).isEqualTo(type);
            assertThat(message.at("/headers/properties/ce_type/const").asString())
                    .isEqualTo(type);
        }
    }

    @Test
    void aTopicCarriesExactlyTheMessagesOfItsAggregate() {
        var sent = new ArrayList<String>();
        for (var channel : document.path("channels").properties()) {
            assertThat(channel.getValue().path("address").asString()).isEqualTo(channel.getKey());
            var folder = channel.getKey().replace('.', '/') + "/";
            for (var message : channel.getValue().path("messages")) {
                var target = resolved(message);
                assertThat(schemaFile(target)).startsWith(folder);
                sent.add(schemaFile(target));
            }
        }
        assertThat(sent).hasSize(messages.size());
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() {
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyTopicIsSentBySomeone() {
        assertThat(document.path("asyncapi").asString()).startsWith("3.");
        assertThat(document.path("operations")).hasSameSizeAs(document.path("channels"));
    }

    private JsonNode resolved(JsonNode node) {
        return document.at(node.path("$ref").asString().substring(1));
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .toList();
    }

    private static String schemaFile(JsonNode message) {
        return message.at("/payload/schema/$ref").asString().replaceFirst("^\\./", "");
    }

    private static JsonNode document() {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Object> read =
                    yaml.load(Files.readString(CATALOGUE.root().resolve("asyncapi.yaml")));
            return new JsonMapper().valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
