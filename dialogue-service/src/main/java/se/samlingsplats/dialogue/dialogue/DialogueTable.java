package se.samlingsplats.dialogue.dialogue;

import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.JsonReading;
import se.samlingsplats.dialogue.document.JsonWriting;
import tools.jackson.databind.json.JsonMapper;

/** How a dialogue stands in its table: ids as uuid, the profile as one jsonb document. */
final class DialogueTable {

    private DialogueTable() {}

    @Component
    @ReadingConverter
    static final class ReadId implements Converter<UUID, DialogueId> {
        @Override
        public DialogueId convert(UUID source) {
            return new DialogueId(source);
        }
    }

    @Component
    @WritingConverter
    static final class WriteId implements Converter<DialogueId, UUID> {
        @Override
        public UUID convert(DialogueId source) {
            return source.value();
        }
    }

    @Component
    @ReadingConverter
    record ReadProfile(JsonMapper json) implements Converter<PGobject, DialogueProfile> {
        @Override
        public DialogueProfile convert(PGobject source) {
            return json.readValue(String.valueOf(source.getValue()), DialogueProfile.class);
        }
    }

    @Component
    @WritingConverter
    record WriteProfile(JsonMapper json) implements Converter<DialogueProfile, PGobject> {
        @Override
        public PGobject convert(DialogueProfile source) {
            try {
                var document = new PGobject();
                document.setType("jsonb");
                document.setValue(json.writeValueAsString(source));
                return document;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Component
    @ReadingConverter
    static final class ReadPause extends JsonReading<Pause> {
        ReadPause(JsonMapper json) {
            super(json, Pause.class);
        }
    }

    @Component
    @WritingConverter
    static final class WritePause extends JsonWriting<Pause> {
        WritePause(JsonMapper json) {
            super(json);
        }
    }
}
