package se.samlingsplats.directory.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;

/** Which organisations have the need too (<i>vi har det också</i>), each once. */
public record Corroborations(@JsonValue List<Corroboration> items) {

    static final Corroborations NONE = new Corroborations(List.of());

    /**
     * As the organisation was called and placed when it said so.
     *
     * @param saidAs the actor that it was then, if that has been merged into the present one since
     */
    @Schema(name = "Corroboration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corroboration(
            @Schema(type = "string", format = "uuid") ActorId actorId,
            String name,

            @Schema(description = "Code of the list sectors")
            String sector,

            @Schema(description = "How much it lacks what is needed, 1 to 5")
            int severity,

            Instant at,

            @Schema(hidden = true) @Nullable ActorId saidAs) {

        Corroboration(ActorId actorId, String name, String sector, int severity, Instant at) {
            this(actorId, name, sector, severity, at, null);
        }

        private Corroboration as(ActorId actor, @Nullable ActorId former) {
            return new Corroboration(actor, name, sector, severity, at, former);
        }

        private ActorId original() {
            return saidAs == null ? actorId : saidAs;
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Corroborations {
        items = List.copyOf(items);
    }

    boolean has(ActorId actor) {
        return items.stream().anyMatch(each -> each.actorId().equals(actor));
    }

    /** In place of what the same organisation said before; what it said as another is kept for when it is that again. */
    Corroborations with(Corroboration corroboration) {
        var others = items.stream()
                .filter(each -> each.saidAs() != null || !each.actorId().equals(corroboration.actorId()));
        return new Corroborations(
                Stream.concat(others, Stream.of(corroboration)).toList());
    }

    /** Organisations that were found to be one count once: what it said itself before what it said as another. */
    List<Corroboration> each() {
        var first = new LinkedHashMap<ActorId, Corroboration>();
        items.forEach(item -> first.merge(item.actorId(), item, (one, other) -> one.saidAs() == null ? one : other));
        return first.values().stream()
                .map(item -> item.as(item.actorId(), null))
                .toList();
    }

    /** What one of these said is the other's word from now on. */
    Corroborations merged(List<ActorId> ids, ActorId into) {
        return new Corroborations(items.stream()
                .map(item -> ids.contains(item.actorId()) ? item.as(into, item.original()) : item)
                .toList());
    }

    /** What one of these said is the word of the first of them again. */
    Corroborations separated(List<ActorId> ids, ActorId from) {
        var own = ids.getFirst();
        return new Corroborations(items.stream()
                .map(item -> item.actorId().equals(from) && ids.contains(item.original())
                        ? item.as(own, own.equals(item.original()) ? null : item.original())
                        : item)
                .toList());
    }

    Corroborations without(ActorId actor) {
        return new Corroborations(
                items.stream().filter(each -> !each.actorId().equals(actor)).toList());
    }

    /** At least two organisations of different sectors; state, region and municipality differ here. */
    boolean spanSectors() {
        return each().stream().map(Corroboration::sector).distinct().count() >= 2;
    }
}
