package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Receipt receipt = Receipt.of(random(1));

    @Test
    void itIsShownInFiveGroupsOfFourThatCannotBeMisread() {
        assertThat(receipt.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(receipt.code()).hasSize(20);
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        var zeros = Receipt.of(new byte[19]);

        assertThat(Receipt.hashOf(receipt.grouped())).isEqualTo(receipt.hash());
        assertThat(Receipt.hashOf(" "
                        + receipt.grouped().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(receipt.hash());
        assertThat(Receipt.hashOf("oooo-OOOO-oooo-0000-0000")).isEqualTo(zeros.hash());
    }

    @Test
    void theCheckCharacterFindsEveryWrongCharacter() {
        var code = receipt.code();
        for (var place = 0; place < code.length() - 1; place++) {
            for (var wrong : ALPHABET.toCharArray()) {
                if (wrong != code.charAt(place)) {
                    var mistyped = code.substring(0, place) + wrong + code.substring(place + 1, 19);
                    assertThat(Receipt.check(mistyped)).isNotEqualTo(code.charAt(19));
                }
            }
        }
    }

    @Test
    void everyBitOfChanceCounts() {
        var other = random(1);
        other[18] ^= 1;

        assertThat(Receipt.of(other).code()).isNotEqualTo(receipt.code());
        assertThat(Receipt.of(Arrays.copyOf(random(1), 19)).code()).isEqualTo(receipt.code());
    }

    private static byte[] random(long seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
