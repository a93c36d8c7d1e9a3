package se.samlingsplats.dialogue.facilitator;

import se.samlingsplats.web.Problem;

/** Every way a request about facilitators, or by somebody who is none, can be refused. */
public abstract sealed class FacilitatorProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private FacilitatorProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFacilitator extends FacilitatorProblem {
        private static final long serialVersionUID = 1L;

        NotFacilitator() {
            super(Kind.FORBIDDEN, "not-facilitator", "Only curators and the dialogue's facilitators may do this");
        }
    }

    static final class NotAppointing extends FacilitatorProblem {
        private static final long serialVersionUID = 1L;

        NotAppointing() {
            super(Kind.FORBIDDEN, "not-curator", "Only curators appoint facilitators");
        }
    }

    static final class NoDialogue extends FacilitatorProblem {
        private static final long serialVersionUID = 1L;

        NoDialogue() {
            super(Kind.NOT_FOUND, "dialogue-not-found", "There is no such dialogue");
        }
    }

    static final class NotFound extends FacilitatorProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "facilitator-not-found", "The dialogue has no such facilitator");
        }
    }

    static final class NobodyThere extends FacilitatorProblem {
        private static final long serialVersionUID = 1L;

        NobodyThere() {
            super(Kind.RULE_BROKEN, "facilitator-erased", "There is no such account any more");
        }
    }

    static final class TooMany extends FacilitatorProblem {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(
                    Kind.CONFLICT,
                    "too-many-facilitators",
                    "A dialogue has at most " + Facilitators.MOST + " facilitators; remove one first");
        }
    }
}
