package se.samlingsplats.directory.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The adopters of one solution, in the order they were recorded. */
public record Adopters(@JsonValue List<Adopter> items) {

    static final Adopters NONE = new Adopters(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Adopters {
        items = List.copyOf(items);
    }

    Optional<Adopter> find(UUID id) {
        return items.stream().filter(adopter -> adopter.id().equals(id)).findFirst();
    }

    /** In the place of what was said about the same adopter before. */
    Adopters with(Adopter adopter) {
        var all = new ArrayList<>(items);
        all.replaceAll(each -> each.id().equals(adopter.id()) ? adopter : each);
        if (find(adopter.id()).isEmpty()) {
            all.add(adopter);
        }
        return new Adopters(all);
    }

    Adopters without(UUID id) {
        return new Adopters(
                items.stream().filter(adopter -> !adopter.id().equals(id)).toList());
    }

    /** Another entry speaks of the same organisation of the directory. */
    boolean hasOther(Adopter adopter) {
        return adopter.actorId() != null
                && items.stream()
                        .anyMatch(each -> adopter.actorId().equals(each.actorId())
                                && !each.id().equals(adopter.id()));
    }
}
