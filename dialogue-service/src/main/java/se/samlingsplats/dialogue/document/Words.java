package se.samlingsplats.dialogue.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in the languages of the site; a language that is missing is left out, never guessed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Words(@Nullable String sv, @Nullable String en) {

    public static final Words NONE = new Words(null, null);

    /** Of whatever languages an event has, those of the site. */
    public static Words of(@Nullable Map<String, String> texts) {
        return texts == null ? NONE : new Words(texts.get("sv"), texts.get("en"));
    }

    @JsonIgnore
    public boolean isMissing() {
        return sv == null && en == null;
    }

    /** In the language asked for, else in the one there is. */
    public String in(String language) {
        var wanted = "en".equals(language) ? en : sv;
        return wanted != null ? wanted : Objects.requireNonNullElse(sv, Objects.requireNonNullElse(en, ""));
    }

    /** The language that {@link #in} answers with. */
    public String languageFor(String wanted) {
        return "en".equals(wanted) ? (en != null ? "en" : "sv") : (sv != null ? "sv" : "en");
    }
}
