package se.samlingsplats.dialogue.commitment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.Money;

/** The ledger of unlocked capital (<i>frigjort kapital</i>): what is decided or paid, per currency, each once. */
@Component
public class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One currency; sums of different currencies are never added up.
     *
     * @param decided the sum of what is decided and not paid yet
     * @param unlocked decided and paid together
     * @param commitments how many these are
     * @param pledged the sum of what is only promised; not part of {@code unlocked}
     */
    @Schema(name = "LedgerLine")
    public record Line(String currency, Money decided, Money paid, Money unlocked, Money pledged, long commitments) {}

    /** @param recommendation null for all of them */
    public List<Line> ledger(@Nullable UUID recommendation) {
        return jdbc.sql("""
                        SELECT currency,
                               coalesce(sum(amount) FILTER (WHERE state = 'DECIDED'), 0) AS decided,
                               coalesce(sum(amount) FILTER (WHERE state = 'PAID'), 0) AS paid,
                               coalesce(sum(amount) FILTER (WHERE state IN ('DECIDED', 'PAID')), 0) AS unlocked,
                               coalesce(sum(amount) FILTER (WHERE state = 'PLEDGED'), 0) AS pledged,
                               count(*) FILTER (WHERE state IN ('DECIDED', 'PAID')) AS commitments
                          FROM commitment
                         WHERE state <> 'WITHDRAWN' AND (:every OR recommendation_id = :recommendation)
                         GROUP BY currency ORDER BY currency
                        """)
                .param("every", recommendation == null)
                .param("recommendation", recommendation == null ? new UUID(0, 0) : recommendation)
                .query((row, number) -> {
                    var currency = row.getString("currency");
                    return new Line(
                            currency,
                            money(row.getBigDecimal("decided"), currency),
                            money(row.getBigDecimal("paid"), currency),
                            money(row.getBigDecimal("unlocked"), currency),
                            money(row.getBigDecimal("pledged"), currency),
                            row.getLong("commitments"));
                })
                .list();
    }

    private static Money money(BigDecimal sum, String currency) {
        var decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(sum.setScale(decimals).toPlainString(), currency);
    }
}
