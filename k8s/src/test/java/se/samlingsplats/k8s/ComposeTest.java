package se.samlingsplats.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private final String text = Repository.text("docker-compose.yml");
    private final JsonNode compose = Overlay.of("compose", text).objects().getFirst();
    private final JsonNode services = compose.path("services");

    @Test
    void everyServiceIsThereAndBuiltFromTheOneDockerfile() {
        for (var service : Repository.services()) {
            assertThat(services.has(service)).as(service).isTrue();
            assertThat(services.at("/" + service + "/build/args/SERVICE").asText())
                    .isEqualTo(service);
        }
    }

    @Test
    void everyContainerIsPinnedHasAHealthCheckAndWaitsOnlyForWhatExists() {
        services.properties().forEach(service -> {
            var container = service.getValue();
            assertThat(container.path("image").asText())
                    .as(service.getKey())
                    .matches(".+:[0-9].*")
                    .doesNotContain("latest");
            assertThat(container.has("healthcheck")).as(service.getKey()).isTrue();
            container.path("depends_on").properties().forEach(needed -> assertThat(services.has(needed.getKey()))
                    .as(needed.getKey())
                    .isTrue());
        });
    }

    @Test
    void ourContainersRunWithAReadOnlyRootAndWithoutCapabilities() {
        for (var service : Repository.services()) {
            var container = services.path(service);
            assertThat(container.path("read_only").asBoolean()).as(service).isTrue();
            assertThat(container.at("/cap_drop/0").asText()).as(service).isEqualTo("ALL");
        }
    }

    @Test
    void namedVolumesAndConfigsAreDeclared() {
        services.forEach(container -> {
            container.path("configs").forEach(config -> assertThat(
                            compose.path("configs").has(config.path("source").asText()))
                    .isTrue());
            container.path("volumes").forEach(volume -> {
                var source = volume.asText().split(":")[0];
                assertThat(source.startsWith(".") || compose.path("volumes").has(source))
                        .as(source)
                        .isTrue();
            });
        });
    }

    @Test
    void everySecretComesFromTheEnvironmentAndIsInTheExample() {
        var example = Repository.text("docker-compose.env.example");
        var names = new ArrayList<String>();
        VARIABLE.matcher(text).results().forEach(match -> names.add(match.group(1)));
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(example).contains(name + "=\n"));
        assertThat(text).doesNotContainPattern("(PASSWORD|SECRET): [^$\n]");
    }

    @Test
    void theDockerfileRunsAsNobodyInParticularAndFetchesNothing() {
        var dockerfile = Repository.text("Dockerfile");
        assertThat(dockerfile).contains("USER 10001:10001", "ENTRYPOINT [");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("RUN")))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("apt|curl|wget|mvn|npm|apk"));
    }
}
