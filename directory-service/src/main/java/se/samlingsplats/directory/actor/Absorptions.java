package se.samlingsplats.directory.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The actors that were merged into one, and what it took over from each, so that it can be given back. */
public record Absorptions(@JsonValue List<Absorption> items) {

    public static final Absorptions NONE = new Absorptions(List.of());

    /**
     * One of them.
     *
     * @param ids its own and those of the actors that had been merged into it
     * @param filled paths of the facts that the other one lacked
     */
    record Absorption(
            List<ActorId> ids,
            List<String> slugs,
            List<String> names,
            Sources sources,
            List<String> filled,
            MergeReason reason,
            Instant at) {

        ActorId id() {
            return ids.getFirst();
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Absorptions {
        items = List.copyOf(items);
    }

    Optional<Absorption> of(ActorId id) {
        return items.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Absorptions with(Absorption absorption) {
        return new Absorptions(
                Stream.concat(items.stream(), Stream.of(absorption)).toList());
    }

    Absorptions without(Absorption absorption) {
        return new Absorptions(
                items.stream().filter(each -> !each.equals(absorption)).toList());
    }

    List<ActorId> ids() {
        return items.stream().flatMap(each -> each.ids().stream()).toList();
    }

    List<String> slugs() {
        return items.stream().flatMap(each -> each.slugs().stream()).toList();
    }

    List<String> names() {
        return items.stream().flatMap(each -> each.names().stream()).distinct().toList();
    }
}
