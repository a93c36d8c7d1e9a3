package se.samlingsplats.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Refuses at the door what PostgreSQL could not keep: U+0000, half of a surrogate pair, a year of seven digits. Kept, a
 * single such value would break every list and every job that meets its row.
 */
final class StrictJson {

    private static final int LAST_YEAR = 9999;

    private StrictJson() {}

    static SimpleModule module() {
        return new SimpleModule("samlingsplats-strict")
                .addDeserializer(String.class, new Text())
                .addDeserializer(Instant.class, new Time<>(StrictJson::instant))
                .addDeserializer(LocalDate.class, new Time<>(LocalDate::parse));
    }

    static void withoutCoercion(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** For parameters as for bodies. */
    static Instant instant(String text) {
        var instant = Instant.parse(text);
        mustBeStorable(instant.atOffset(ZoneOffset.UTC));
        return instant;
    }

    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        mustBeStorable(day);
        return day;
    }

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(StrictJson::isHalfAPair);
    }

    private static boolean isHalfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void mustBeStorable(TemporalAccessor time) {
        var year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("The year is not one of " + Year.of(1) + " to " + LAST_YEAR);
        }
    }

    private static final class Text extends ValueDeserializer<String> {

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(json, context);
            if (!isStorable(text)) {
                context.reportInputMismatch(String.class, "Not storable");
            }
            return text;
        }
    }

    /** As text only: a number could be seconds or milliseconds. */
    private static final class Time<T extends TemporalAccessor> extends ValueDeserializer<T> {

        private final Function<String, T> reading;

        Time(Function<String, T> reading) {
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                context.reportInputMismatch(handledType(), "Not a text");
            }
            try {
                var time = reading.apply(json.getString());
                mustBeStorable(time instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : time);
                return time;
            } catch (DateTimeException e) {
                return context.reportInputMismatch(handledType(), "Not a time");
            }
        }

        @Override
        public Class<?> handledType() {
            return TemporalAccessor.class;
        }
    }
}
