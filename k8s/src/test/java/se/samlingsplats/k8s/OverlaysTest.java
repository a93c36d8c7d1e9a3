package se.samlingsplats.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaysTest {
    private static final Set<String> PROVIDED =
            Arrays.stream(Repository.text("k8s/provided.txt").split("\n")).collect(Collectors.toSet());
    private final StrictModel model = new StrictModel();

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyMemberOfEveryObjectIsKnown(String name) {
        assertThat(problems(Overlay.built(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everythingThatIsReferredToExists(String name) {
        assertThat(Findings.of(Overlay.built(name), Repository.services(), PROVIDED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void noSecretIsCommitted(String name) {
        assertThat(Overlay.built(name).all("Secret")).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            readinessProbe:                  | readynessProbe:                  | "readynessProbe"
            fsGroup: 10001                   | fsGrupp: 10001                   | "fsGrupp"
            maxUnavailable: 1                | maxUnavailble: 1                 | "maxUnavailble"
            apiVersion: policy/v1            | apiVersion: policy/v1beta1       | policy/v1beta1/PodDisruptionBudget is not a kind
            """)
    void aMisspeltMemberIsFound(String from, String to, String sentence) {
        assertThat(problems(changed(from, to)))
                .anySatisfy(text -> assertThat(text).contains(sentence));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            image: samlingsplats/gateway:0.1.0      | image: samlingsplats/gateway:latest  | is not pinned
            image: samlingsplats/gateway:0.1.0      | image: samlingsplats/gateway         | is not pinned
            name: directory-database                | name: direktory-database             | nobody provides
            key: web-client-secret                  | key: web-secret                      | nobody provides
            targetPort: http                        | targetPort: hppt                     | no container has port
            readOnlyRootFilesystem: true            | readOnlyRootFilesystem: false        | may write to its root
            runAsNonRoot: true                      | runAsNonRoot: false                  | may run as root
            livenessProbe:                          | x-livenessProbe:                     | has no livenessProbe
            """)
    void aBrokenReferenceIsFound(String from, String to, String sentence) {
        assertThat(Findings.of(changed(from, to), Repository.services(), PROVIDED))
                .anySatisfy(text -> assertThat(text).contains(sentence));
    }

    @Test
    void aServiceWithoutManifestsIsFound() {
        assertThat(Findings.of(Overlay.built("local"), List.of("partner-service"), PROVIDED))
                .contains("local: Deployment partner-service is missing");
    }

    @Test
    void thereAreServices() {
        assertThat(Repository.services()).contains("gateway");
    }

    private List<String> problems(Overlay overlay) {
        return overlay.objects().stream()
                .map(model::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Overlay changed(String from, String to) {
        var yaml = Overlay.yaml("local");
        assertThat(yaml).contains(from);
        return Overlay.of("changed", yaml.replace(from, to));
    }
}
