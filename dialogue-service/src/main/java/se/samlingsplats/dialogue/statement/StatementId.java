package se.samlingsplats.dialogue.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a statement, the same in every service. */
public record StatementId(@JsonValue UUID value) {

    static StatementId next() {
        return new StatementId(Ids.next());
    }

    /** Parses path variables and JSON strings; Spring and Jackson both find it by its shape. */
    @JsonCreator
    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
