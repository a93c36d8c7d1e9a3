package se.samlingsplats.dialogue.meeting;

import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.JsonReading;
import se.samlingsplats.dialogue.document.JsonWriting;
import tools.jackson.databind.json.JsonMapper;

/** How a meeting stands in its table: the content as one jsonb document. */
final class MeetingTable {

    private MeetingTable() {}

    @Component
    @ReadingConverter
    static final class ReadMeeting extends JsonReading<MeetingContent> {
        ReadMeeting(JsonMapper json) {
            super(json, MeetingContent.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteMeeting extends JsonWriting<MeetingContent> {
        WriteMeeting(JsonMapper json) {
            super(json);
        }
    }
}
