package se.samlingsplats.search.support;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.index.OfferFacts;

/** From one amount to another; currencies are never converted. */
public record MoneyRange(
        @Schema(type = "string", example = "50000.00") @JsonFormat(shape = STRING) @Nullable
        BigDecimal min,

        @Schema(type = "string", example = "300000.00") @JsonFormat(shape = STRING) @Nullable
        BigDecimal max,

        String currency) {

    private static final int THOUSANDTHS = 3;

    boolean isUnbounded() {
        return min == null && max == null;
    }

    boolean holds(BigDecimal amount) {
        return (min == null || amount.compareTo(min) >= 0) && (max == null || amount.compareTo(max) <= 0);
    }

    OfferFacts.Range facts() {
        return new OfferFacts.Range(currency, thousandths(min), thousandths(max));
    }

    static @Nullable Long thousandths(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.movePointRight(THOUSANDTHS).longValueExact();
    }
}
