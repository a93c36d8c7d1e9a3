package se.samlingsplats.directory.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of an actor, the same in every service. */
public record ActorId(@JsonValue UUID value) {

    public static ActorId next() {
        return new ActorId(Ids.next());
    }

    @JsonCreator
    public static ActorId of(String text) {
        return new ActorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
