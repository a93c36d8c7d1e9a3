package se.samlingsplats.directory.need;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.directory.text.WebAddress;

/** How it is known that there is a need. */
@Schema(name = "Evidence")
record Evidence(
        @NotNull Kind kind,

        @Schema(description = "Where it stands, as one would cite it") @NotNull @PlainText(max = 500)
        String source,

        @WebAddress @Nullable String url,

        @Schema(description = "How it was found out") @PlainText(max = 2_000) @Nullable
        String method,

        @Schema(description = "How many answered or were looked at") @Positive @Max(1_000_000_000) @Nullable
        Integer n,

        @Schema(description = "Share of those asked who answered, 0 to 1", example = "0.62")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable
        BigDecimal responseRate,

        @Nullable LocalDate collectedFrom,
        @Nullable LocalDate collectedTo) {

    enum Kind {
        SURVEY,
        INTERVIEW,
        STATISTIC,
        DIALOGUE,
        REPORT
    }

    boolean isBackwards() {
        return collectedFrom != null && collectedTo != null && collectedTo.isBefore(collectedFrom);
    }

    /** The first day that it speaks of; null when nobody noted one. */
    @Nullable
    LocalDate firstDay() {
        return collectedFrom == null ? collectedTo : collectedFrom;
    }

    boolean isAfter(LocalDate today) {
        return isAfter(collectedFrom, today) || isAfter(collectedTo, today);
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
