package se.samlingsplats.directory.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources of one actor, each name once. */
public record Sources(@JsonValue List<Source> items) {

    public static final Sources NONE = new Sources(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sources {
        items = List.copyOf(items);
    }

    public Optional<Source> named(String name) {
        return items.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** With this source, in place of what the same source said before. */
    public Sources with(Source source) {
        return new Sources(
                Stream.concat(items.stream().filter(item -> !item.name().equals(source.name())), Stream.of(source))
                        .toList());
    }
}
