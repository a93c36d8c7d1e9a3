package se.samlingsplats.dialogue.commitment;

import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.JsonReading;
import se.samlingsplats.dialogue.document.JsonWriting;
import tools.jackson.databind.json.JsonMapper;

/** How a commitment stands in its table: the content as one jsonb document. */
final class CommitmentTable {

    private CommitmentTable() {}

    @Component
    @ReadingConverter
    static final class ReadCommitment extends JsonReading<CommitmentContent> {
        ReadCommitment(JsonMapper json) {
            super(json, CommitmentContent.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteCommitment extends JsonWriting<CommitmentContent> {
        WriteCommitment(JsonMapper json) {
            super(json);
        }
    }
}
