package se.samlingsplats.dialogue.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a dialogue, the same in every service. */
public record DialogueId(@JsonValue UUID value) {

    static DialogueId next() {
        return new DialogueId(Ids.next());
    }

    /** Parses path variables and JSON strings; Spring and Jackson both find it by its shape. */
    @JsonCreator
    public static DialogueId of(String text) {
        return new DialogueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
