package se.samlingsplats.resource.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a resource, the same in every service. */
record ResourceId(@JsonValue UUID value) {

    static ResourceId next() {
        return new ResourceId(Ids.next());
    }

    /** Parses path variables and JSON strings; Spring and Jackson both find it by its shape. */
    @JsonCreator
    public static ResourceId of(String text) {
        return new ResourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
