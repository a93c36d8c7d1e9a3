package se.samlingsplats.dialogue.participation;

import se.samlingsplats.web.Problem;

/** Every way a request about taking part can be refused. */
abstract sealed class ParticipationProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ParticipationProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class ConsentRequired extends ParticipationProblem {
        ConsentRequired() {
            super(Kind.FORBIDDEN, "consent-required", "Say first that we may keep your votes");
        }
    }

    static final class UnknownReceipt extends ParticipationProblem {
        UnknownReceipt() {
            super(Kind.NOT_FOUND, "receipt-unknown", "No votes in this dialogue belong to this receipt code");
        }
    }
}
