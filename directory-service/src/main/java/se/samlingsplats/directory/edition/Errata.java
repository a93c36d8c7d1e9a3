package se.samlingsplats.directory.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.samlingsplats.directory.text.LocalizedText;

/** Why an edition has more than one revision, oldest first. */
public record Errata(@JsonValue List<Erratum> items) {

    static final Errata NONE = new Errata(List.of());

    @Schema(name = "Erratum")
    record Erratum(
            @Schema(description = "The revision that came of it")
            int revision,

            LocalizedText text,
            Instant at) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Errata {
        items = List.copyOf(items);
    }

    Errata with(Erratum erratum) {
        return new Errata(Stream.concat(items.stream(), Stream.of(erratum)).toList());
    }
}
