package se.samlingsplats.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One page that shows every OpenAPI file under contracts/openapi, made once at start-up: no script, no foreign style. */
@RestController
class ApiDocs {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Map<String, String> files = new TreeMap<>();
    private final String page;
    private final String style;

    ApiDocs() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml")) {
                files.put(String.valueOf(file.getFilename()).replace(".yaml", ""), text(file));
            }
            this.style = text(new ClassPathResource("api-dokumentation.css"));
            this.page = text(new ClassPathResource("api-dokumentation.html"))
                    .replace(
                            "<!--files-->",
                            files.keySet().stream().map(ApiDocs::link).collect(Collectors.joining()))
                    .replace(
                            "<!--services-->",
                            files.entrySet().stream()
                                    .map(file -> ApiDocsPage.section(file.getKey(), file.getValue()))
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api-dokumentation")
    ResponseEntity<String> page() {
        return sent(HTML, page);
    }

    @GetMapping("/api-dokumentation/style.css")
    ResponseEntity<String> style() {
        return sent(CSS, style);
    }

    @GetMapping("/api-dokumentation/{name}.yaml")
    ResponseEntity<String> file(@PathVariable String name) {
        var file = files.get(name);
        if (file == null) {
            throw Refusal.notFound();
        }
        return sent(YAML, file);
    }

    private static ResponseEntity<String> sent(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(body);
    }

    private static String link(String name) {
        return "<li><a href=\"#%s\">%s</a> (<a href=\"/api-dokumentation/%s.yaml\">%s.yaml</a>)</li>\n"
                .formatted(name, name, name, name);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
