package se.samlingsplats.search.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.web.FieldError;

/** Finds everything that is wrong with some answers, without repeating what they hold. */
final class AnswerCheck {

    private static final int MOST_CODES = 30;
    private static final String AMOUNT = "[0-9]{1,12}(\\.[0-9]{1,3})?";

    /** Kinds of support in which nobody is given a sum of money. */
    private static final Set<String> WITHOUT_MONEY = Set.of(
            "PRO_BONO", "COACHING", "TRAINING", "PREMISES", "NETWORK", "TEST_BED", "IMPACT_MEASUREMENT", "LEGAL");

    private final Labels labels;
    private final List<FieldError> errors = new ArrayList<>();

    private AnswerCheck(Labels labels) {
        this.labels = labels;
    }

    static void check(Answers answers, Labels labels) {
        var check = new AnswerCheck(labels);
        check.code("/legalForm", "legalForm", answers.legalForm());
        check.code("/county", "county", answers.county());
        check.code("/stage", "stage", answers.stage());
        check.codes("/supportTypes", "supportType", answers.supportTypes());
        check.codes("/needAreas", "needArea", answers.needAreas());
        if (answers.amount() != null) {
            check.amount(answers.amount());
            check.contradiction(answers.supportTypes());
        }
        if (!check.errors.isEmpty()) {
            throw new SupportProblem(check.errors);
        }
    }

    private void code(String pointer, String list, @Nullable String code) {
        if (code != null && !labels.knows(list, code)) {
            errors.add(new FieldError(pointer, "unknown-code", "This code is not in the list"));
        }
    }

    private void codes(String pointer, String list, List<String> codes) {
        if (codes.size() > MOST_CODES) {
            errors.add(new FieldError(pointer, "too-many", "At most " + MOST_CODES + " codes"));
            return;
        }
        for (var i = 0; i < codes.size(); i++) {
            code(pointer + "/" + i, list, codes.get(i));
        }
    }

    private void amount(Answers.Amount sought) {
        var currency = currency(sought.currency());
        if (currency == null) {
            errors.add(new FieldError("/amount/currency", "unknown-currency", "Give the code of ISO 4217"));
        } else if (!isAmount(sought.amount(), currency)) {
            errors.add(new FieldError(
                    "/amount/amount",
                    "invalid-amount",
                    "Give an amount above zero as a decimal text, twelve digits at most, with the decimals of its"
                            + " currency"));
        }
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAmount(@Nullable String text, Currency currency) {
        if (text == null || !text.matches(AMOUNT)) {
            return false;
        }
        var amount = new BigDecimal(text);
        return amount.signum() > 0
                && amount.stripTrailingZeros().scale() <= Math.max(0, currency.getDefaultFractionDigits());
    }

    private void contradiction(List<String> supportTypes) {
        if (!supportTypes.isEmpty() && WITHOUT_MONEY.containsAll(supportTypes)) {
            errors.add(new FieldError(
                    "/amount", "contradictory", "An amount is asked for, and only kinds of support that give none"));
        }
    }
}
