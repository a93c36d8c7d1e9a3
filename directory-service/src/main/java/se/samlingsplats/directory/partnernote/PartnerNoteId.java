package se.samlingsplats.directory.partnernote;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a partner note, the same in every service. */
public record PartnerNoteId(@JsonValue UUID value) {

    public static PartnerNoteId next() {
        return new PartnerNoteId(Ids.next());
    }

    @JsonCreator
    public static PartnerNoteId of(String text) {
        return new PartnerNoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
