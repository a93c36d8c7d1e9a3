package se.samlingsplats.directory.proposal;

import java.time.Duration;
import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about a proposal can be refused; what a payload is refused for is the aggregate's own problem. */
abstract sealed class ProposalProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ProposalProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private ProposalProblem(Kind kind, String code, String detail, FieldError error) {
        super(kind, code, detail, List.of(error));
    }

    static final class NotFound extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "proposal-not-found", "There is no such proposal");
        }
    }

    static final class UnknownReceipt extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        UnknownReceipt() {
            super(Kind.NOT_FOUND, "receipt-unknown", "Nothing was received under this code");
        }
    }

    static final class NotCurator extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        NotCurator() {
            super(Kind.FORBIDDEN, "proposal-not-yours", "Only curators may do this");
        }
    }

    static final class SameCurator extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        SameCurator() {
            super(Kind.FORBIDDEN, "same-curator", "Whoever declined it does not decide on the appeal");
        }
    }

    static final class WrongKind extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        WrongKind() {
            super(Kind.CONFLICT, "proposal-wrong-kind", "A report is upheld, everything else is published");
        }
    }

    static final class AppealedAlready extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        AppealedAlready() {
            super(Kind.CONFLICT, "appealed-already", "It was appealed once; the second decision stands");
        }
    }

    static final class TooLateToAppeal extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        TooLateToAppeal() {
            super(Kind.GONE, "appeal-too-late", "What was written is deleted by now; propose it again");
        }
    }

    static final class NoAddressForLetters extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        NoAddressForLetters() {
            super(
                    Kind.RULE_BROKEN,
                    "letters-need-login",
                    "Letters go to the address that a login has confirmed; log in, or follow it with the code",
                    new FieldError("/letters", "no-address", "There is no confirmed address"));
        }
    }

    static final class TooManyRounds extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        TooManyRounds() {
            super(Kind.CONFLICT, "too-many-rounds", "There have been too many questions; decide on what there is");
        }
    }

    static final class TargetChanged extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        TargetChanged() {
            super(
                    Kind.CONFLICT,
                    "target-changed",
                    "What is to be corrected was changed meanwhile; look at it as it is now");
        }
    }

    static final class NoTarget extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        NoTarget() {
            super(Kind.NOT_FOUND, "target-not-found", "There is no such thing in the directory, or no more");
        }
    }

    static final class NothingChanged extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        NothingChanged() {
            super(Kind.RULE_BROKEN, "nothing-changed", "Everything already stands as proposed");
        }
    }

    static final class WrongState extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        WrongState(ProposalState state) {
            super(Kind.CONFLICT, "proposal-wrong-state", "A proposal that is " + state + " cannot be changed this way");
        }
    }

    static final class UnknownField extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        UnknownField() {
            super(
                    Kind.MALFORMED,
                    "invalid-request",
                    "Name fields that can be corrected",
                    new FieldError("/payload", "unknown-field", "A field is not known or cannot be corrected"));
        }
    }

    static final class QueueFull extends ProposalProblem {

        private static final long serialVersionUID = 1L;

        QueueFull() {
            super(
                    Kind.UNAVAILABLE,
                    "proposal-queue-full",
                    "More waits than our curators can look at. Nothing was received; try again in a few hours");
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofHours(1);
        }
    }
}
