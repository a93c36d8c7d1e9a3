package se.samlingsplats.dialogue.document;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Writes what stands in a table as one jsonb document. */
public abstract class JsonWriting<T> implements Converter<T, PGobject> {

    private final JsonMapper json;

    protected JsonWriting(JsonMapper json) {
        this.json = json;
    }

    @Override
    public PGobject convert(T source) {
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
