package se.samlingsplats.directory.claim;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about a claim can be refused. */
abstract sealed class ClaimProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ClaimProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class NotFound extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "claim-not-found", "There is no such claim");
        }
    }

    static final class NoSuchActor extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        NoSuchActor() {
            super(Kind.NOT_FOUND, "actor-not-found", "There is no such actor");
        }
    }

    static final class NotYours extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        NotYours() {
            super(Kind.FORBIDDEN, "claim-not-yours", "The actor's owners or a curator decide about this");
        }
    }

    static final class OwnClaim extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        OwnClaim() {
            super(Kind.FORBIDDEN, "own-claim", "Nobody decides on their own claim");
        }
    }

    static final class WrongState extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        WrongState() {
            super(Kind.CONFLICT, "claim-wrong-state", "The claim is not at this point; load it again");
        }
    }

    static final class OpenAlready extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        OpenAlready() {
            super(Kind.CONFLICT, "claim-open", "You have an open claim to this actor; go on with it or take it back");
        }
    }

    static final class MemberAlready extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        MemberAlready() {
            super(Kind.CONFLICT, "owner-already", "You are an owner of this actor already");
        }
    }

    static final class WrongCode extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        WrongCode(int left) {
            super(
                    Kind.RULE_BROKEN,
                    "wrong-code",
                    "This is not the code in the letter; attempts left: " + left,
                    new FieldError("/code", "wrong-code", "This is not the code in the letter"));
        }
    }

    static final class CodeOver extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        CodeOver() {
            super(
                    Kind.CONFLICT,
                    "code-over",
                    "The code is over: it has expired, or was tried too often; begin a new claim",
                    new FieldError("/code", "code-over", "The code is over"));
        }
    }

    static final class TooMany extends ClaimProblem {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(Kind.TOO_MANY, "too-many-claims", "At most three claims open at once and ten a day");
        }
    }
}
