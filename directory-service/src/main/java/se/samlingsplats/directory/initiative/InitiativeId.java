package se.samlingsplats.directory.initiative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of an initiative, the same in every service. */
public record InitiativeId(@JsonValue UUID value) {

    public static InitiativeId next() {
        return new InitiativeId(Ids.next());
    }

    @JsonCreator
    public static InitiativeId of(String text) {
        return new InitiativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
