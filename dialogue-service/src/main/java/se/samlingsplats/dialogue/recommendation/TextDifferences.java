package se.samlingsplats.dialogue.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.WordDifference.Piece;

/** What became of each text between two versions, language by language. */
record TextDifferences(int from, int to, Both titles, Both bodies, Both rationales) {

    /** A language that neither version has is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DifferencesByLanguage")
    record Both(@Nullable List<Piece> sv, @Nullable List<Piece> en) {

        static Both of(Words before, Words after) {
            return new Both(pieces(before.sv(), after.sv()), pieces(before.en(), after.en()));
        }

        private static @Nullable List<Piece> pieces(@Nullable String before, @Nullable String after) {
            return before == null && after == null
                    ? null
                    : WordDifference.between(before == null ? "" : before, after == null ? "" : after);
        }
    }

    static TextDifferences between(TextVersion from, TextVersion to) {
        return new TextDifferences(
                from.number(),
                to.number(),
                Both.of(from.titles(), to.titles()),
                Both.of(from.bodies(), to.bodies()),
                Both.of(from.rationales(), to.rationales()));
    }
}
