package se.samlingsplats.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What kubectl makes of an overlay: the objects a cluster would get. */
record Overlay(String name, List<JsonNode> objects) {
    private static final Map<String, String> BUILT = new TreeMap<>();

    static Overlay built(String name) {
        return of(name, yaml(name));
    }

    static String yaml(String name) {
        return BUILT.computeIfAbsent(name, Overlay::build);
    }

    static Overlay of(String name, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var objects = new ArrayList<JsonNode>();
        for (Object each : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            objects.add(new ObjectMapper().valueToTree(each));
        }
        return new Overlay(name, objects);
    }

    List<JsonNode> all(String... kinds) {
        return where(each -> List.of(kinds).contains(each.path("kind").asText()));
    }

    List<JsonNode> where(Predicate<JsonNode> condition) {
        return objects.stream().filter(condition).toList();
    }

    boolean has(String kind, String name) {
        return all(kind).stream().anyMatch(each -> name(each).equals(name));
    }

    List<JsonNode> workloads() {
        return all("Deployment", "StatefulSet");
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    private static String build(String name) {
        Assumptions.assumeTrue(succeeds("kubectl", "version", "--client"), "kubectl is not on this machine: skipped");
        return output("kubectl", "kustomize", "k8s/overlays/" + name);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Repository.ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("kubectl does not build " + command[command.length - 1]);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
