package se.samlingsplats.dialogue.recommendation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samlingsplats.dialogue.recommendation.WordDifference.Change;
import se.samlingsplats.dialogue.recommendation.WordDifference.Piece;

class WordDifferenceTest {

    @Test
    void aWordThatIsReplacedIsRemovedAndAdded() {
        assertThat(WordDifference.between("Inrätta en fond.", "Inrätta två fonder."))
                .containsExactly(
                        new Piece(Change.SAME, "Inrätta "),
                        new Piece(Change.REMOVED, "en"),
                        new Piece(Change.ADDED, "två"),
                        new Piece(Change.SAME, " "),
                        new Piece(Change.REMOVED, "fond"),
                        new Piece(Change.ADDED, "fonder"),
                        new Piece(Change.SAME, "."));
    }

    @Test
    void thePiecesTellBothTextsWhateverTheyAre() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var before = text(random);
            var after = text(random);

            var pieces = WordDifference.between(before, after);

            assertThat(pieces.stream()
                            .filter(each -> each.change() != Change.ADDED)
                            .map(Piece::text)
                            .collect(joining()))
                    .isEqualTo(before);
            assertThat(pieces.stream()
                            .filter(each -> each.change() != Change.REMOVED)
                            .map(Piece::text)
                            .collect(joining()))
                    .isEqualTo(after);
        }
    }

    @Test
    void textsOfNothingButSignsAreComparedWithinTheBound() {
        var before = ".".repeat(9_999);
        var after = "!".repeat(9_999);

        assertThat(WordDifference.between(before, after))
                .containsExactly(new Piece(Change.REMOVED, before), new Piece(Change.ADDED, after));
    }

    private static String text(Random random) {
        var words = new String[] {"fond", "lån", " ", "\n", ".", "å", "😀", "två"};
        return random.ints(random.nextInt(30), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(joining());
    }
}
