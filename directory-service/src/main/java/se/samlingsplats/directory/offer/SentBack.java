package se.samlingsplats.directory.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a PUT may hold of what GET gave, though nobody can set it. */
final class SentBack {

    /** The clock and age change these between reading and writing, which is nobody's fault. */
    private static final List<String> MOVING = List.of("version", "updatedAt", "intakeState", "freshness");

    private SentBack() {}

    static JsonNode lasting(JsonNode body, Offer current) {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        var lasting = object.deepCopy().without(MOVING);
        var shown = IntakeView.of(current.profile().intake());
        if (shown != null && lasting.get("intake") instanceof ObjectNode intake) {
            drop(intake, "opensAt", shown.opensAt());
            drop(intake, "closesAt", shown.closesAt());
        }
        return lasting;
    }

    /** Unchanged only: else it stays, and is refused as something that cannot be set. */
    private static void drop(ObjectNode intake, String name, @Nullable Instant shown) {
        var sent = intake.get(name);
        if (sent != null && (shown == null ? sent.isNull() : shown.toString().equals(sent.asString("")))) {
            intake.remove(name);
        }
    }
}
