package se.samlingsplats.directory.solution;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about a solution can be refused. */
abstract sealed class SolutionProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private SolutionProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private SolutionProblem(String code, String pointer, String detail) {
        super(Kind.RULE_BROKEN, code, detail, List.of(new FieldError(pointer, code, detail)));
    }

    static final class NotFound extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "solution-not-found", "There is no such solution");
        }
    }

    static final class Retired extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        Retired() {
            super(Kind.GONE, "solution-retired", "This solution was taken out of the directory");
        }
    }

    static final class NotCurator extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        NotCurator() {
            super(Kind.FORBIDDEN, "solution-not-yours", "Only curators may change solutions");
        }
    }

    static final class WrongStatus extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        WrongStatus() {
            super(Kind.CONFLICT, "solution-wrong-status", "A retired solution cannot be changed");
        }
    }

    static final class NoSuchAdopter extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        NoSuchAdopter() {
            super(Kind.NOT_FOUND, "adopter-not-found", "The solution has no such adopter");
        }
    }

    static final class AdoptedAlready extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        AdoptedAlready() {
            super(Kind.CONFLICT, "adopter-recorded-already", "This organisation is recorded under another id");
        }
    }

    static final class TooManyAdopters extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        TooManyAdopters() {
            super(
                    Kind.CONFLICT,
                    "too-many-adopters",
                    "A solution names at most " + Solution.MOST_ADOPTERS + " adopters");
        }
    }

    static final class SinceInFuture extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        SinceInFuture() {
            super("since-in-future", "/since", "Nobody uses it since a day to come");
        }
    }

    static final class EvidenceMissing extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        EvidenceMissing() {
            super("evidence-missing", "/evidence", "An evidence level above 0 needs a link to the evidence");
        }
    }

    static final class AdoptionNeedsMissing extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        AdoptionNeedsMissing() {
            super("adoption-needs-missing", "/adoptionNeeds", "Say what is needed to adopt what is ready to spread");
        }
    }

    static final class WrongCounty extends SolutionProblem {

        private static final long serialVersionUID = 1L;

        WrongCounty() {
            super("wrong-county", "/county", "The municipality lies in another county");
        }
    }
}
