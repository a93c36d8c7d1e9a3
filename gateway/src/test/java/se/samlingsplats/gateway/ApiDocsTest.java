package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiDocsTest extends GatewayTest {

    private static final Pattern PATH = Pattern.compile("^  (/api/\\S+):$", Pattern.MULTILINE);

    @Test
    void onePageShowsEveryOperationOfEveryFile() throws IOException {
        var page = send(to("/api-dokumentation"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(contracts()).isNotEmpty();
        for (var file : contracts()) {
            var text = Files.readString(file);
            var paths =
                    PATH.matcher(text).results().map(found -> found.group(1)).toList();
            assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(page.body())
                    .contains(" " + path + "</code></h3>"));
            var name = file.getFileName().toString();
            assertThat(page.body()).contains("/api-dokumentation/" + name);
            assertThat(send(to("/api-dokumentation/" + name)).body()).isEqualTo(text);
        }
    }

    @Test
    void thePageLivesWithinTheStrictPolicy() {
        var page = send(to("/api-dokumentation"));

        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'");
        assertThat(page.body()).doesNotContain("<script", "style=", " onclick", "<style");
        var style = send(to("/api-dokumentation/style.css"));
        assertThat(header(style, "Content-Type")).startsWith("text/css");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        var body = send(to("/api-dokumentation")).body();

        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(body).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(body).contains("id=\"" + anchor + "\""));
    }

    @Test
    void aFileThatDoesNotExistIsAProblem() {
        var answer = send(to("/api-dokumentation/nothing.yaml"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    private static List<Path> contracts() throws IOException {
        try (var files = Files.list(Path.of("..", "contracts", "openapi"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
