package se.samlingsplats.dialogue.participation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class VoterKeyTest {

    private static final byte[] COOKIE = "cookie".getBytes(UTF_8);

    private static VoterKey key(String text, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new VoterKey(new VoterKeyProperties(text), environment);
    }

    private static String someKey(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void productionDoesNotStartWithoutAKey() {
        assertThatIllegalStateException().isThrownBy(() -> key("", "production"));
        assertThat(key("").seal(UUID.randomUUID(), COOKIE)).isNotEmpty();
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> key("aGVq"));
        assertThatIllegalStateException().isThrownBy(() -> key("%%%"));
    }

    @Test
    void aPseudonymIsOpenedOnlyByItsCookieAndTheKey() {
        var voter = UUID.randomUUID();
        var sealed = key(someKey(1)).seal(voter, COOKIE);

        assertThat(key(someKey(1)).open(sealed, COOKIE)).isEqualTo(voter);
        assertThatIllegalStateException().isThrownBy(() -> key(someKey(2)).open(sealed, COOKIE));
        assertThatIllegalStateException().isThrownBy(() -> key(someKey(1)).open(sealed, "another".getBytes(UTF_8)));
        assertThat(key(someKey(1)).seal(voter, COOKIE)).isNotEqualTo(sealed);
    }
}
