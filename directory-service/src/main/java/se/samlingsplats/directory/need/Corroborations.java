package se.samlingsplats.directory.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.samlingsplats.directory.actor.ActorId;

/** Which organisations have the need too (<i>vi har det också</i>), each once. */
public record Corroborations(@JsonValue List<Corroboration> items) {

    static final Corroborations NONE = new Corroborations(List.of());

    /** As the organisation was called and placed when it said so. */
    @Schema(name = "Corroboration")
    record Corroboration(
            @Schema(type = "string", format = "uuid") ActorId actorId,
            String name,

            @Schema(description = "Code of the list sectors")
            String sector,

            @Schema(description = "How much it lacks what is needed, 1 to 5")
            int severity,

            Instant at) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Corroborations {
        items = List.copyOf(items);
    }

    boolean has(ActorId actor) {
        return items.stream().anyMatch(each -> each.actorId().equals(actor));
    }

    /** In place of what the same organisation said before. */
    Corroborations with(Corroboration corroboration) {
        return new Corroborations(
                Stream.concat(without(corroboration.actorId()).items.stream(), Stream.of(corroboration))
                        .toList());
    }

    Corroborations without(ActorId actor) {
        return new Corroborations(
                items.stream().filter(each -> !each.actorId().equals(actor)).toList());
    }

    /** At least two organisations of different sectors; state, region and municipality differ here. */
    boolean spanSectors() {
        return items.stream().map(Corroboration::sector).distinct().count() >= 2;
    }
}
