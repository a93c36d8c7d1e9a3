package se.samlingsplats.directory.freshness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much what was said is still worth: half after each year since somebody assured it. */
public final class Freshness {

    private static final double DAYS_A_YEAR = 365.25;
    private static final double NEVER_ASSURED = 2;
    private static final int DECIMALS = 4;

    private Freshness() {}

    public static BigDecimal of(@Nullable Instant assuredAt, Instant now) {
        var years = assuredAt == null ? NEVER_ASSURED : years(Duration.between(assuredAt, now));
        return BigDecimal.valueOf(Math.pow(2, -Math.max(0, years))).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static double years(Duration passed) {
        return passed.toHours() / (Duration.ofDays(1).toHours() * DAYS_A_YEAR);
    }
}
