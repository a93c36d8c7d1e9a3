package se.samlingsplats.dialogue.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said of a conversation that is imported, as fields of the form.
 *
 * @param sv its question in Swedish; it or the English one is needed
 * @param en its question in English
 * @param language of the statements, a language subtag of BCP 47
 * @param voteSign what the number 1 means in its votes
 * @param licence under which it may be shown: an SPDX id such as CC-BY-4.0
 * @param source who gathered it and where it is found, to be named wherever it is shown
 * @param strictModeration whether a statement that nobody moderated was hidden there
 */
record ImportTerms(
        @Nullable @Size(min = 1, max = 300) String sv,
        @Nullable @Size(min = 1, max = 300) String en,

        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,

        @NotNull VoteSign voteSign,

        @NotNull @Pattern(regexp = "[A-Za-z0-9.+-]{2,60}") String licence,

        @NotNull @Size(min = 3, max = 500) String source,
        @Nullable Boolean strictModeration) {

    boolean isStrict() {
        return Boolean.TRUE.equals(strictModeration);
    }
}
