package se.samlingsplats.dialogue.pace;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/**
 * Counts what comes from one connection in a day without knowing the connection: the gateway sends a hash of the address,
 * which is hashed again with a key of the day. Both live in memory only.
 */
@Component
public class Connections {

    /** Set by the gateway, which drops what a client writes there. */
    public static final String HEADER = "Samlingsplats-Client";

    private static final int LONGEST = 100;
    private static final int MOST_COUNTED = 20_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Counted, Integer> counts = new Bounded<>(MOST_COUNTED);
    private LocalDate day = LocalDate.MIN;
    private SecretKeySpec key = new SecretKeySpec(new byte[1], ALGORITHM);

    Connections(Clock clock) {
        this.clock = clock;
    }

    /** Something that is counted per connection. */
    public enum What {
        NEWCOMER,
        WRONG_CODE
    }

    /** How many came today from where this request comes from, it included. */
    public int count(DialogueId dialogue, What what, HttpServletRequest request) {
        synchronized (counts) {
            return counts.merge(new Counted(dialogue.value(), what, sealed(request)), 1, Integer::sum);
        }
    }

    /** How many have come today from where this request comes from. */
    public int counted(DialogueId dialogue, What what, HttpServletRequest request) {
        synchronized (counts) {
            return counts.getOrDefault(new Counted(dialogue.value(), what, sealed(request)), 0);
        }
    }

    /** The most newcomers of today who came from one connection. */
    OptionalInt mostNewcomers(DialogueId dialogue) {
        synchronized (counts) {
            turnTheDay();
            return counts.entrySet().stream()
                    .filter(each -> each.getKey().dialogue().equals(dialogue.value())
                            && each.getKey().what() == What.NEWCOMER)
                    .mapToInt(Map.Entry::getValue)
                    .max();
        }
    }

    private String sealed(HttpServletRequest request) {
        turnTheDay();
        var given = request.getHeader(HEADER);
        var connection = given != null && given.length() <= LONGEST ? given : request.getRemoteAddr();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(connection.getBytes(UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void turnTheDay() {
        var today = LocalDate.now(clock);
        if (!today.equals(day)) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            key = new SecretKeySpec(bytes, ALGORITHM);
            day = today;
            counts.clear();
        }
    }

    private record Counted(UUID dialogue, What what, String connection) {}
}
