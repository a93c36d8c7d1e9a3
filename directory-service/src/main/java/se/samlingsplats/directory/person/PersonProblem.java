package se.samlingsplats.directory.person;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about one's own account can be refused. */
abstract sealed class PersonProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private PersonProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class NotConfirmed extends PersonProblem {

        private static final long serialVersionUID = 1L;

        NotConfirmed() {
            super(
                    Kind.RULE_BROKEN,
                    "erasure-not-confirmed",
                    "Say outright that everything shall be erased; it cannot be undone",
                    new FieldError("/confirmed", "erasure-not-confirmed", "Must be true"));
        }
    }

    static final class LoginTooOld extends PersonProblem {

        private static final long serialVersionUID = 1L;

        LoginTooOld() {
            super(
                    Kind.FORBIDDEN,
                    "login-too-old",
                    "Log in again first: an account is erased within fifteen minutes of giving the password");
        }
    }

    static final class ErasureRunning extends PersonProblem {

        private static final long serialVersionUID = 1L;

        ErasureRunning() {
            super(Kind.CONFLICT, "erasure-running", "This account is being erased already");
        }
    }

    static final class ErasureUnknown extends PersonProblem {

        private static final long serialVersionUID = 1L;

        ErasureUnknown() {
            super(Kind.NOT_FOUND, "erasure-unknown", "No erasure belongs to this receipt code, or it was long ago");
        }
    }
}
