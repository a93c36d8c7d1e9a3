package se.samlingsplats.directory.initiative;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about an initiative can be refused. */
abstract sealed class InitiativeProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private InitiativeProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private InitiativeProblem(String code, String pointer, String detail) {
        super(Kind.RULE_BROKEN, code, detail, List.of(new FieldError(pointer, code, detail)));
    }

    static final class NotFound extends InitiativeProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "initiative-not-found", "There is no such initiative");
        }
    }

    static final class Retired extends InitiativeProblem {

        private static final long serialVersionUID = 1L;

        Retired() {
            super(Kind.GONE, "initiative-retired", "This initiative was taken out of the directory");
        }
    }

    static final class NotCurator extends InitiativeProblem {

        private static final long serialVersionUID = 1L;

        NotCurator() {
            super(Kind.FORBIDDEN, "initiative-not-yours", "Only curators may change initiatives");
        }
    }

    static final class WrongStatus extends InitiativeProblem {

        private static final long serialVersionUID = 1L;

        WrongStatus() {
            super(Kind.CONFLICT, "initiative-wrong-status", "A retired initiative cannot be changed");
        }
    }

    static final class EndsBeforeStart extends InitiativeProblem {

        private static final long serialVersionUID = 1L;

        EndsBeforeStart(String pointer) {
            super("ends-before-start", pointer, "The end lies before the start");
        }
    }

    static final class WrongCounty extends InitiativeProblem {

        private static final long serialVersionUID = 1L;

        WrongCounty() {
            super("wrong-county", "/county", "The municipality lies in another county");
        }
    }
}
