package se.samlingsplats.directory.initiative;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An initiative's place in time on one day.
 *
 * @param percent of the time that has passed, two decimals; null unless both ends are known
 */
record Progress(TimeStatus timeStatus, @Nullable BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Progress of(Period planned, Period actual, @Nullable Boolean goesOn, LocalDate today) {
        var period = actual.orElse(planned);
        return new Progress(
                status(period, actual.to() != null, Boolean.TRUE.equals(goesOn), today), percent(period, today));
    }

    private static TimeStatus status(Period period, boolean hasEnded, boolean goesOn, LocalDate today) {
        if (period.to() != null && today.isAfter(period.to().lastDay())) {
            return goesOn && !hasEnded ? TimeStatus.OVERDUE : TimeStatus.ENDED;
        }
        if (period.from() == null) {
            return TimeStatus.UNKNOWN;
        }
        return today.isBefore(period.from().firstDay()) ? TimeStatus.PLANNED : TimeStatus.ONGOING;
    }

    /** The last day counts whole: the end is the midnight after it. */
    private static @Nullable BigDecimal percent(Period period, LocalDate today) {
        if (period.from() == null || period.to() == null || period.isBackwards()) {
            return null;
        }
        var from = period.from().firstDay();
        var end = period.to().lastDay().plusDays(1);
        return plain(HUNDRED.multiply(BigDecimal.valueOf(DAYS.between(from, today)))
                .divide(BigDecimal.valueOf(DAYS.between(from, end)), 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED));
    }

    /** Without zeros at the end, but never as {@code 1E+2}. */
    private static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
