package se.samlingsplats.dialogue.recommendation;

import se.samlingsplats.web.Problem;

/** Every way a request about a recommendation can be refused. */
public abstract sealed class RecommendationProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private RecommendationProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "recommendation-not-found", "There is no such recommendation");
        }
    }

    static final class NoSuchText extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NoSuchText() {
            super(Kind.NOT_FOUND, "text-version-not-found", "The recommendation has no such text version");
        }
    }

    static final class NoSuchAmendment extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NoSuchAmendment() {
            super(Kind.NOT_FOUND, "amendment-not-found", "There is no such open amendment");
        }
    }

    static final class NoSuchMilestone extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NoSuchMilestone() {
            super(Kind.NOT_FOUND, "milestone-not-found", "There is no such milestone that is still to be reached");
        }
    }

    static final class NotCurator extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NotCurator() {
            super(Kind.FORBIDDEN, "not-curator", "Only curators may do this");
        }
    }

    static final class NotAnAddressee extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NotAnAddressee() {
            super(Kind.RULE_BROKEN, "not-an-addressee", "The recommendation does not go to this organisation");
        }
    }

    static final class WrongState extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        WrongState(RecommendationState state) {
            super(
                    Kind.CONFLICT,
                    "recommendation-wrong-state",
                    "This is not possible while the recommendation is " + state);
        }
    }

    static final class TextFixed extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        TextFixed() {
            super(Kind.CONFLICT, "text-fixed", "The text was adopted; reopen the consultation to change it");
        }
    }

    static final class AmendmentsOpen extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        AmendmentsOpen(int count) {
            super(Kind.CONFLICT, "amendments-open", count + " proposed changes are not decided yet");
        }
    }

    static final class NoAddressee extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NoAddressee() {
            super(Kind.RULE_BROKEN, "no-addressee", "Name at least one organisation that it goes to");
        }
    }

    static final class AddresseeHasIt extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        AddresseeHasIt() {
            super(Kind.CONFLICT, "delivered-already", "An organisation that has got it stays an addressee");
        }
    }

    static final class DeliveredAlready extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        DeliveredAlready() {
            super(Kind.CONFLICT, "delivered-already", "It was delivered to this organisation already");
        }
    }

    static final class NotDelivered extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NotDelivered() {
            super(
                    Kind.CONFLICT,
                    "not-delivered",
                    "It was not delivered to this organisation by that day, or that was confirmed already");
        }
    }

    static final class AnsweredAlready extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        AnsweredAlready() {
            super(Kind.CONFLICT, "answered-already", "The organisation has confirmed its answer; it stays as it is");
        }
    }

    static final class NothingToConfirm extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        NothingToConfirm() {
            super(Kind.CONFLICT, "nothing-to-confirm", "There is no answer of this organisation to confirm");
        }
    }

    static final class InFuture extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        InFuture() {
            super(Kind.RULE_BROKEN, "day-in-the-future", "This day is still to come");
        }
    }

    static final class TooMany extends RecommendationProblem {
        private static final long serialVersionUID = 1L;

        TooMany(String detail) {
            super(Kind.CONFLICT, "too-many-of-one-kind", detail);
        }
    }
}
