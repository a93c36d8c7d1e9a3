package se.samlingsplats.dialogue.endorsement;

import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.JsonReading;
import se.samlingsplats.dialogue.document.JsonWriting;
import tools.jackson.databind.json.JsonMapper;

/** How an endorsement stands in its table: the content as one jsonb document. */
final class EndorsementTable {

    private EndorsementTable() {}

    @Component
    @ReadingConverter
    static final class ReadEndorsement extends JsonReading<EndorsementContent> {
        ReadEndorsement(JsonMapper json) {
            super(json, EndorsementContent.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteEndorsement extends JsonWriting<EndorsementContent> {
        WriteEndorsement(JsonMapper json) {
            super(json);
        }
    }
}
