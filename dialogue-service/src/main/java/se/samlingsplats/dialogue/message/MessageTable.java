package se.samlingsplats.dialogue.message;

import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.JsonReading;
import se.samlingsplats.dialogue.document.JsonWriting;
import tools.jackson.databind.json.JsonMapper;

/** How messages and windows stand in their tables: the content as one jsonb document. */
final class MessageTable {

    private MessageTable() {}

    @Component
    @ReadingConverter
    static final class ReadMessage extends JsonReading<MessageContent> {
        ReadMessage(JsonMapper json) {
            super(json, MessageContent.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteMessage extends JsonWriting<MessageContent> {
        WriteMessage(JsonMapper json) {
            super(json);
        }
    }

    @Component
    @ReadingConverter
    static final class ReadWindow extends JsonReading<WindowContent> {
        ReadWindow(JsonMapper json) {
            super(json, WindowContent.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteWindow extends JsonWriting<WindowContent> {
        WriteWindow(JsonMapper json) {
            super(json);
        }
    }
}
