package se.samlingsplats.dialogue.document;

import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Reads what stands in a table as one jsonb document. */
public abstract class JsonReading<T> implements Converter<PGobject, T> {

    private final JsonMapper json;
    private final Class<T> type;

    protected JsonReading(JsonMapper json, Class<T> type) {
        this.json = json;
        this.type = type;
    }

    @Override
    public T convert(PGobject source) {
        return json.readValue(String.valueOf(source.getValue()), type);
    }
}
