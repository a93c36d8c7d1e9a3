package se.samlingsplats.directory.turnstile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Caller;

/** Tells senders apart without knowing them: a hash with a key that is made each day and kept in memory only. */
@Component
class Senders {

    /** Set by the gateway, which alone knows the address and passes a hash of it. */
    static final String HEADER = "Samlingsplats-Client";

    private static final int LONGEST = 100;

    private final Clock clock;
    private final AtomicReference<Day> today;

    private record Day(LocalDate date, Seal seal) {}

    Senders(Clock clock) {
        this.clock = clock;
        this.today = new AtomicReference<>(new Day(LocalDate.now(clock), new Seal()));
    }

    /** Who is logged in is counted as such, not as the room they sit in. */
    String of(HttpServletRequest request, Caller caller) {
        var given = request.getHeader(HEADER);
        var address = given != null && given.length() <= LONGEST ? given : request.getRemoteAddr();
        return seal().of(caller.isAnonymous() ? "address " + address : "subject " + caller.subject());
    }

    private Seal seal() {
        var date = LocalDate.now(clock);
        return today.updateAndGet(day -> day.date().equals(date) ? day : new Day(date, new Seal()))
                .seal();
    }
}
