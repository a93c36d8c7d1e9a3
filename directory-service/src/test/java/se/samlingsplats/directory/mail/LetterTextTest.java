package se.samlingsplats.directory.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTest {

    @ParameterizedTest
    @EnumSource
    void everyKindSaysTheSameInBothLanguages(LetterKind kind) {
        var swedish = LetterText.template(kind, "sv");
        var english = LetterText.template(kind, "en");

        assertThat(swedish.names()).isEqualTo(english.names()).isNotEmpty();
        assertThat(swedish.subject()).isNotBlank().isNotEqualTo(english.subject());
    }

    @Test
    void aFactIsShownAndNeverReadAsAHeaderOrAnotherFact() {
        var text = new LetterText("Om {name}", "{name}\n\n{message}\n");

        var filled = text.with(
                Map.of("name", "Byalaget\r\nBcc: alla@example.org", "message", "<b>{name}</b> $1 \\ \u202e rad\nrad"));

        assertThat(filled.subject()).isEqualTo("Om Byalaget Bcc: alla@example.org");
        assertThat(filled.body()).endsWith("<b>{name}</b> $1 \\  rad\nrad\n").doesNotContain("\u202e");
    }

    @Test
    void aMissingFactIsNoLetter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterText("Om {name}", "").with(Map.of()))
                .withMessageContaining("name");
    }
}
