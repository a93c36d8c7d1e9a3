package se.samlingsplats.directory.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a need, the same in every service. */
public record NeedId(@JsonValue UUID value) {

    public static NeedId next() {
        return new NeedId(Ids.next());
    }

    @JsonCreator
    public static NeedId of(String text) {
        return new NeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
