package se.samlingsplats.directory.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources of one actor, each of their records once. */
public record Sources(@JsonValue List<Source> items) {

    public static final Sources NONE = new Sources(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sources {
        items = List.copyOf(items);
    }

    public Optional<Source> named(String name) {
        return items.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** With this source, in place of what it said of the same record before. */
    public Sources with(Source source) {
        return new Sources(Stream.concat(items.stream().filter(item -> !isSame(item, source)), Stream.of(source))
                .toList());
    }

    Sources and(Sources others) {
        return new Sources(Stream.concat(without(others).items.stream(), others.items.stream())
                .toList());
    }

    Sources without(Sources others) {
        return new Sources(items.stream()
                .filter(item -> others.items.stream().noneMatch(other -> isSame(item, other)))
                .toList());
    }

    private static boolean isSame(Source one, Source other) {
        return one.name().equals(other.name()) && Objects.equals(one.externalId(), other.externalId());
    }
}
