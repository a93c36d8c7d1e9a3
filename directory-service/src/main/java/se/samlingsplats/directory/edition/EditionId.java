package se.samlingsplats.directory.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of an edition, the same in every service. */
public record EditionId(@JsonValue UUID value) {

    public static EditionId next() {
        return new EditionId(Ids.next());
    }

    @JsonCreator
    public static EditionId of(String text) {
        return new EditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
