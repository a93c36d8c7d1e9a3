package se.samlingsplats.dialogue.participation;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/** One cookie per dialogue, sent to that dialogue only: what someone does in two dialogues cannot be joined. */
public final class VoterCookie {

    public static final String NAME = "samlingsplats-voter";
    private static final Duration KEPT = Duration.ofDays(365);

    private VoterCookie() {}

    static ResponseCookie of(DialogueId dialogue, String token, boolean secure) {
        return cookie(dialogue, token, secure, KEPT);
    }

    public static ResponseCookie gone(DialogueId dialogue, boolean secure) {
        return cookie(dialogue, "", secure, Duration.ZERO);
    }

    private static ResponseCookie cookie(DialogueId dialogue, String value, boolean secure, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/dialogues/" + dialogue)
                .maxAge(age)
                .build();
    }
}
