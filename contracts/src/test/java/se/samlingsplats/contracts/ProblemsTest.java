package se.samlingsplats.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/problems.md names every refusal that the source can give, with its status, and no other. */
class ProblemsTest {

    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\| (\\d\\d\\d|4xx) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern GIVEN = Pattern.compile("(?:Kind|HttpStatus)\\.([A-Z_]+),\\s*\"([a-z-]+)\"");
    private static final Pattern RULE = Pattern.compile("(?:malformed|Problem\\.Rule)\\(\\s*\"([a-z-]+)\"");
    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("MALFORMED", "400"),
            Map.entry("BAD_REQUEST", "400"),
            Map.entry("UNAUTHORIZED", "401"),
            Map.entry("UNAUTHENTICATED", "401"),
            Map.entry("FORBIDDEN", "403"),
            Map.entry("NOT_FOUND", "404"),
            Map.entry("METHOD_NOT_ALLOWED", "405"),
            Map.entry("CONFLICT", "409"),
            Map.entry("GONE", "410"),
            Map.entry("STALE", "412"),
            Map.entry("TOO_LARGE", "413"),
            Map.entry("CONTENT_TOO_LARGE", "413"),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", "415"),
            Map.entry("RULE_BROKEN", "422"),
            Map.entry("PRECONDITION_REQUIRED", "428"),
            Map.entry("TOO_MANY", "429"),
            Map.entry("TOO_MANY_REQUESTS", "429"),
            Map.entry("INTERNAL_SERVER_ERROR", "500"),
            Map.entry("UNAVAILABLE", "503"),
            Map.entry("SERVICE_UNAVAILABLE", "503"),
            Map.entry("GATEWAY_TIMEOUT", "504"));

    private static final Map<String, String> documented = new TreeMap<>();
    private static String source = "";

    @BeforeAll
    static void read() throws IOException {
        for (var line : Files.readAllLines(Path.of("..", "docs", "problems.md"))) {
            var row = ROW.matcher(line);
            if (row.find()) {
                CODE.matcher(row.group(1)).results().forEach(code -> documented.put(code.group(1), row.group(2)));
            }
        }
        var all = new StringBuilder();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        source = all.toString();
    }

    @Test
    void everyRefusalIsInTheTableWithItsStatus() {
        var given = GIVEN.matcher(source).results().toList();

        assertThat(given).hasSizeGreaterThan(40);
        for (var each : given) {
            assertThat(STATUS).containsKey(each.group(1));
            assertThat(documented).containsEntry(each.group(2), STATUS.get(each.group(1)));
        }
        assertThat(RULE.matcher(source).results().map(rule -> rule.group(1)).distinct())
                .hasSizeGreaterThan(5)
                .allSatisfy(code -> assertThat(documented).containsKey(code));
    }

    @Test
    void theTableNamesNothingThatNobodySays() {
        var said = new TreeSet<String>();
        Pattern.compile("\"([a-z-]+)\"").matcher(source).results().forEach(literal -> said.add(literal.group(1)));

        assertThat(documented).hasSizeGreaterThan(60);
        assertThat(said).containsAll(documented.keySet());
    }

    private static List<Path> modules() throws IOException {
        try (var top = Files.list(Path.of(".."));
                var platform = Files.list(Path.of("..", "platform"))) {
            return Stream.concat(top, platform)
                    .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .toList();
        }
    }
}
