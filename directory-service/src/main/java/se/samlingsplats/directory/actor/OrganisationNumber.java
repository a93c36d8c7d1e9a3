package se.samlingsplats.directory.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A Swedish organisation number, ten digits.
 *
 * <p>A sole trader's is the owner's personal number: it cannot become a value of this type, so that it can stand
 * neither in a table nor in an event, and no message repeats what was refused.
 */
public record OrganisationNumber(@JsonValue String digits) {

    private static final int PERSON_BELOW = '2';

    public OrganisationNumber {
        if (!digits.matches("[0-9]{10}")) {
            throw new ActorProblem.InvalidOrganisationNumber("An organisation number has ten digits");
        }
        if (digits.charAt(2) < PERSON_BELOW) {
            throw new ActorProblem.SoleTraderNumber();
        }
        if (luhn(digits) % 10 != 0) {
            throw new ActorProblem.InvalidOrganisationNumber("The check digit of the organisation number is wrong");
        }
    }

    /** With or without hyphen: {@code 202100-5489}. */
    @JsonCreator
    public static OrganisationNumber of(String text) {
        return new OrganisationNumber(text.strip().replaceFirst("^([0-9]{6})-([0-9]{4})$", "$1$2"));
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum;
    }

    @Override
    public String toString() {
        return digits;
    }
}
