package se.samlingsplats.directory.turnstile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Caller;

/** The turnstile as HTTP knows it: who sends, the puzzle that a refusal gives and the proof that answers it. */
@Component
public class Entrance {

    public static final String PUZZLE = "Samlingsplats-Puzzle";
    public static final String PROOF = "Samlingsplats-Proof";

    private final Turnstile turnstile;
    private final Senders senders;

    Entrance(Turnstile turnstile, Senders senders) {
        this.turnstile = turnstile;
        this.senders = senders;
    }

    public void pass(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        try {
            turnstile.pass(senders.of(request, caller), request.getHeader(PROOF));
        } catch (TooMany refused) {
            if (refused.puzzle() != null) {
                response.setHeader(PUZZLE, refused.puzzle());
            }
            throw refused;
        }
    }
}
