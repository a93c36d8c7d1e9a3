package se.samlingsplats.directory.duplicate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for or against two actors being one, with what was compared.
 *
 * @param weight what it adds to the score; below zero it speaks against
 * @param measure likeness of names from 0 to 1, kilometres, or how many actors share it
 */
@Schema(name = "DuplicateReason")
public record Reason(
        Code code,
        int weight,
        @Nullable String one,
        @Nullable String other,
        @Nullable Double measure) {

    /** What is compared. A website's host alone is nothing of it. */
    @Schema(name = "DuplicateReasonCode")
    public enum Code {
        SAME_NUMBER,
        WIDELY_SHARED_NUMBER,
        OTHER_NUMBER,
        EQUAL_NAME,
        FORMER_NAME,
        MISSPELT_NAME,
        SIMILAR_NAME,
        OTHER_WORDS_IN_NAME,
        OTHER_PLACE_IN_NAME,
        SAME_PAGE,
        SAME_SITE,
        NEAR,
        FAR,
        SAME_MUNICIPALITY,
        OTHER_MUNICIPALITY,
        OTHER_COUNTRY
    }
}
