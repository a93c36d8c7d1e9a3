package se.samlingsplats.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Label selectors as Kubernetes reads them: an empty one selects everything. */
final class Selectors {
    private Selectors() {}

    static boolean matches(JsonNode selector, JsonNode labels) {
        var labelled = selector.path("matchLabels").properties().stream()
                .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
        return labelled
                && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
                        .allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(JsonNode expression, JsonNode labels) {
        var value = labels.path(expression.path("key").asText());
        var among = StreamSupport.stream(expression.path("values").spliterator(), false)
                .anyMatch(value::equals);
        return switch (expression.path("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> !value.isMissingNode();
            case "DoesNotExist" -> value.isMissingNode();
            default -> throw new IllegalArgumentException("unknown operator in " + expression);
        };
    }
}
