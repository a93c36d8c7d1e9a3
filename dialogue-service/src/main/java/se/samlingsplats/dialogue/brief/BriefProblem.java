package se.samlingsplats.dialogue.brief;

import se.samlingsplats.web.Problem;

/** Why no brief is made now. */
abstract sealed class BriefProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private BriefProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Busy extends BriefProblem {
        private static final long serialVersionUID = 1L;

        Busy() {
            super(Kind.UNAVAILABLE, "briefs-busy", "Many briefs are being made; try again in a moment");
        }
    }
}
