package se.samlingsplats.directory.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of an offer, the same in every service. */
public record OfferId(@JsonValue UUID value) {

    public static OfferId next() {
        return new OfferId(Ids.next());
    }

    @JsonCreator
    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
