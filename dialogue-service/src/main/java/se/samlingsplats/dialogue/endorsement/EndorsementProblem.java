package se.samlingsplats.dialogue.endorsement;

import se.samlingsplats.web.Problem;

/** Every way a request about an endorsement can be refused. */
abstract sealed class EndorsementProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private EndorsementProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends EndorsementProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "endorsement-not-found", "There is no such endorsement");
        }
    }

    static final class OldText extends EndorsementProblem {
        private static final long serialVersionUID = 1L;

        OldText(int current) {
            super(
                    Kind.CONFLICT,
                    "old-text-version",
                    "The text has changed; read version " + current + " and take a stance on that");
        }
    }

    static final class ReasonMissing extends EndorsementProblem {
        private static final long serialVersionUID = 1L;

        ReasonMissing() {
            super(Kind.RULE_BROKEN, "stance-reason-missing", "Say why the organisation does not support it");
        }
    }

    static final class ReservationMissing extends EndorsementProblem {
        private static final long serialVersionUID = 1L;

        ReservationMissing() {
            super(Kind.RULE_BROKEN, "reservation-missing", "Say what the organisation does not support in it");
        }
    }

    static final class WithdrawnAlready extends EndorsementProblem {
        private static final long serialVersionUID = 1L;

        WithdrawnAlready() {
            super(Kind.CONFLICT, "endorsement-withdrawn", "The endorsement was withdrawn already");
        }
    }

    static final class AsOfOutOfRange extends EndorsementProblem {
        private static final long serialVersionUID = 1L;

        AsOfOutOfRange() {
            super(Kind.RULE_BROKEN, "as-of-out-of-range", "Choose a day from the recommendation's first to today");
        }
    }
}
