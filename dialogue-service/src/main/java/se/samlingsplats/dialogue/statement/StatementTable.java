package se.samlingsplats.dialogue.statement;

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

/** How a statement stands in its table: ids as uuid, the texts as one jsonb document. */
final class StatementTable {

    private StatementTable() {}

    @Component
    @ReadingConverter
    static final class ReadStatementId implements Converter<UUID, StatementId> {
        @Override
        public StatementId convert(UUID source) {
            return new StatementId(source);
        }
    }

    @Component
    @WritingConverter
    static final class WriteStatementId implements Converter<StatementId, UUID> {
        @Override
        public UUID convert(StatementId source) {
            return source.value();
        }
    }

    @Component
    @ReadingConverter
    static final class ReadOrigin extends JsonReading<DerivedFrom> {
        ReadOrigin(JsonMapper json) {
            super(json, DerivedFrom.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteOrigin extends JsonWriting<DerivedFrom> {
        WriteOrigin(JsonMapper json) {
            super(json);
        }
    }

    @Component
    @ReadingConverter
    record ReadTexts(JsonMapper json) implements Converter<PGobject, StatementTexts> {
        @Override
        public StatementTexts convert(PGobject source) {
            return json.readValue(String.valueOf(source.getValue()), StatementTexts.class);
        }
    }

    @Component
    @WritingConverter
    record WriteTexts(JsonMapper json) implements Converter<StatementTexts, PGobject> {
        @Override
        public PGobject convert(StatementTexts source) {
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
}
