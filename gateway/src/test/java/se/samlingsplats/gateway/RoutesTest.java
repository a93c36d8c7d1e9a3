package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service offers and the gateway does not lead to is not there. */
class RoutesTest {

    private static final Path FILES = Path.of("..", "contracts", "openapi");

    record Operation(String service, String path) {}

    static Stream<Operation> operations() {
        return Stream.of("directory", "resource", "dialogue", "search").flatMap(service -> {
            var paths = yaml(read(FILES.resolve(service + ".yaml"))).path("paths");
            return paths.propertyNames().stream().map(path -> new Operation(service, path));
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyPathOfAServiceLeadsToIt(Operation operation) {
        var path = PathContainer.parsePath(operation.path().replaceAll("\\{[^}]*}", "x"));
        var first = routes().valueStream()
                .filter(route -> patterns(route).stream()
                        .anyMatch(pattern ->
                                PathPatternParser.defaultInstance.parse(pattern).matches(path)))
                .findFirst()
                .orElseThrow();

        assertThat(first.path("uri").asString())
                .as(operation.path())
                .contains(".services." + operation.service() + "}");
    }

    private static List<String> patterns(JsonNode route) {
        return route.path("predicates")
                .valueStream()
                .map(JsonNode::asString)
                .filter(predicate -> predicate.startsWith("Path="))
                .flatMap(predicate ->
                        Stream.of(predicate.substring("Path=".length()).split(",")))
                .toList();
    }

    private static JsonNode routes() {
        try {
            var text = new String(new ClassPathResource("application.yaml").getContentAsByteArray());
            return yaml(text).at("/spring/cloud/gateway.server.webflux/routes");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode yaml(String text) {
        Map<String, Object> read = new Yaml().load(text);
        return new JsonMapper().valueToTree(read);
    }
}
