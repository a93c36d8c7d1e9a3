package se.samlingsplats.dialogue.dialogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A text in the languages of the site; a language that is missing is left out, never guessed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Texts(
        @Nullable @Size(min = 1, max = 4000) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String sv,

        @Nullable @Size(min = 1, max = 4000) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String en) {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    @JsonIgnore
    boolean isMissing() {
        return sv == null && en == null;
    }

    /** Swedish where there is Swedish. */
    String first() {
        return sv != null ? sv : en != null ? en : "";
    }
}
