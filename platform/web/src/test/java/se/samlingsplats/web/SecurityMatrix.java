package se.samlingsplats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;

/**
 * Who gets which answer from which operation, as a table with a line for each operation of an OpenAPI file:
 *
 * <pre>METHOD /path/{id} id=name | visitor member curator operator | body</pre>
 *
 * <p>{@code name} stands for an id that the test gives. If-Match is always a version that nobody has seen, so that who
 * may do something gets 412 and nothing changes. A token that is expired, foreign, unsigned or for another audience gets 401
 * everywhere, also where no token would do.
 */
public final class SecurityMatrix {

    private static final List<String> CALLERS = List.of("visitor", "member", "curator", "operator");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final MockMvcTester http;
    private final Map<String, String> ids;
    private final SoftAssertions all = new SoftAssertions();

    private SecurityMatrix(MockMvcTester http, Map<String, String> ids) {
        this.http = http;
        this.ids = ids;
    }

    public static void holds(MockMvcTester http, Path openApi, Map<String, String> ids, String table)
            throws IOException {
        var lines = table.lines().filter(line -> !line.isBlank()).map(Line::of).toList();
        assertThat(lines.stream().map(Line::operation))
                .as("a line for each operation of " + openApi.getFileName())
                .containsExactlyInAnyOrderElementsOf(operations(openApi));
        var matrix = new SecurityMatrix(http, ids);
        lines.forEach(matrix::check);
        matrix.all.assertAll();
    }

    private void check(Line line) {
        for (int i = 0; i < CALLERS.size(); i++) {
            var caller = CALLERS.get(i);
            all.assertThat(status(line, caller.equals("visitor") ? null : TestTokens.bearer(caller, caller)))
                    .as(line.operation() + " by " + caller)
                    .isEqualTo(line.statuses().get(i));
        }
        for (var token : List.of(
                TestTokens.expired("curator", "curator", "operator"),
                TestTokens.foreign("curator", "curator", "operator"),
                TestTokens.unsigned("curator", "curator", "operator"),
                TestTokens.forAnotherAudience("curator", "curator", "operator"))) {
            all.assertThat(status(line, token))
                    .as(line.operation() + " with a token that is none")
                    .isEqualTo(401);
        }
    }

    private int status(Line line, @Nullable String token) {
        var path = line.path();
        for (var id : line.ids().entrySet()) {
            path = path.replace("{" + id.getKey() + "}", ids.getOrDefault(id.getValue(), id.getValue()));
        }
        assertThat(path).as("every part of the path has a value").doesNotContain("{");
        var request = http.method(HttpMethod.valueOf(line.method()))
                .uri(path)
                .header("If-Match", "\"999999\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(line.body());
        // A stream has its status from its first moment on, and may never end.
        return (token == null ? request : request.header("Authorization", token))
                .asyncExchange()
                .getResponse()
                .getStatus();
    }

    private static TreeSet<String> operations(Path openApi) throws IOException {
        var found = new TreeSet<String>();
        Map<String, Map<String, Map<String, ?>>> file = new Yaml().load(Files.readString(openApi));
        file.getOrDefault("paths", Map.of()).forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return found;
    }

    private record Line(String method, String path, Map<String, String> ids, List<Integer> statuses, String body) {

        static Line of(String text) {
            var columns = text.split("\\|", 3);
            var words = columns[0].strip().split("\\s+");
            var ids = new LinkedHashMap<String, String>();
            Arrays.stream(words).skip(2).map(word -> word.split("=")).forEach(pair -> ids.put(pair[0], pair[1]));
            return new Line(
                    words[0],
                    words[1],
                    ids,
                    Arrays.stream(columns[1].strip().split("\\s+"))
                            .map(Integer::valueOf)
                            .toList(),
                    columns.length < 3 ? "" : columns[2].strip());
        }

        String operation() {
            return method + " " + path;
        }
    }
}
