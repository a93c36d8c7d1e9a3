package se.samlingsplats.directory.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import se.samlingsplats.directory.HandClock;

class SignedLinksTest {

    private static final Instant UNTIL = Instant.parse("2026-11-10T08:00:00Z");

    private final HandClock now = new HandClock();
    private final SignedLinks links = links(key(1));

    @Test
    void aLinkSpeaksForWhomItWasMadeUntilItsLastMoment() {
        var token = links.token("assure", "Åsa.1", UNTIL);

        now.moment = UNTIL.minusSeconds(1);
        assertThat(links.subject("assure", token)).isEqualTo("Åsa.1");
        assertThat(token).matches("[A-Za-z0-9_.-]+");
        now.moment = UNTIL;
        assertThatExceptionOfType(LinkProblem.Expired.class).isThrownBy(() -> links.subject("assure", token));
    }

    @Test
    void noLetterOfALinkCanBeChanged() {
        var token = links.token("assure", "0190", UNTIL);

        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThatExceptionOfType(LinkProblem.Unknown.class).isThrownBy(() -> links.subject("assure", forged));
        }
    }

    @Test
    void aLinkForOneThingIsNoneForAnotherAndNoneOfAnotherKey() {
        var token = links.token("assure", "0190", UNTIL);

        assertThatExceptionOfType(LinkProblem.Unknown.class).isThrownBy(() -> links.subject("introduce", token));
        assertThatExceptionOfType(LinkProblem.Unknown.class)
                .isThrownBy(() -> links(key(2)).subject("assure", token));
        assertThat(links(key(1)).subject("assure", token)).isEqualTo("0190");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "abc", "å.ö", "a.b.c", "%00.%00"})
    void whatIsNoTokenIsUnknown(String text) {
        assertThatExceptionOfType(LinkProblem.Unknown.class).isThrownBy(() -> links.subject("assure", text));
    }

    @Test
    void productionDoesNotStartWithoutAKeyNorAnybodyWithAHalfOne() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatIllegalStateException().isThrownBy(() -> new LinkKey("", production));
        assertThatIllegalStateException().isThrownBy(() -> new LinkKey("c2hvcnQ=", new MockEnvironment()));
        assertThatIllegalStateException().isThrownBy(() -> new LinkKey("!", new MockEnvironment()));
        var passing = links("").token("assure", "0190", UNTIL);
        assertThatExceptionOfType(LinkProblem.Unknown.class)
                .as("a key of the process's own ends with it")
                .isThrownBy(() -> links("").subject("assure", passing));
    }

    private SignedLinks links(String key) {
        var properties =
                new MailProperties("a@b", "http://localhost", 1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new SignedLinks(new LinkKey(key, new MockEnvironment()), properties, now);
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
