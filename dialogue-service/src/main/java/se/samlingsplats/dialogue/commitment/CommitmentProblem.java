package se.samlingsplats.dialogue.commitment;

import se.samlingsplats.web.Problem;

/** Every way a request about a commitment can be refused. */
abstract sealed class CommitmentProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private CommitmentProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends CommitmentProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "commitment-not-found", "There is no such commitment");
        }
    }

    static final class WrongState extends CommitmentProblem {
        private static final long serialVersionUID = 1L;

        WrongState(CommitmentState state) {
            super(Kind.CONFLICT, "commitment-wrong-state", "This is not possible while the commitment is " + state);
        }
    }

    static final class KnownAlready extends CommitmentProblem {
        private static final long serialVersionUID = 1L;

        KnownAlready() {
            super(
                    Kind.CONFLICT,
                    "commitment-known-already",
                    "This organisation's commitment with this reference is registered; each counts once");
        }
    }

    static final class NoAmount extends CommitmentProblem {
        private static final long serialVersionUID = 1L;

        NoAmount() {
            super(Kind.RULE_BROKEN, "amount-missing", "A commitment is about more than nothing");
        }
    }

    static final class InFuture extends CommitmentProblem {
        private static final long serialVersionUID = 1L;

        InFuture() {
            super(Kind.RULE_BROKEN, "day-in-the-future", "This day is still to come");
        }
    }

    static final class BeforeTheLast extends CommitmentProblem {
        private static final long serialVersionUID = 1L;

        BeforeTheLast() {
            super(Kind.RULE_BROKEN, "day-before-the-last-step", "This day is before the step that came first");
        }
    }
}
