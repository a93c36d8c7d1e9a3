package se.samlingsplats.directory.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a solution, the same in every service. */
public record SolutionId(@JsonValue UUID value) {

    public static SolutionId next() {
        return new SolutionId(Ids.next());
    }

    @JsonCreator
    public static SolutionId of(String text) {
        return new SolutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
