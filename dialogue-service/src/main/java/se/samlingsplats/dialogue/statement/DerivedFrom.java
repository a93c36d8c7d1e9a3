package se.samlingsplats.dialogue.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import se.samlingsplats.dialogue.document.Words;

/**
 * What a statement was taken from.
 *
 * @param titles as it was called then
 */
@Schema(name = "StatementOrigin")
public record DerivedFrom(Kind kind, UUID id, Words titles) {

    public enum Kind {
        MEETING
    }
}
