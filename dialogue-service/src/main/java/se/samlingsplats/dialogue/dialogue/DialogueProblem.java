package se.samlingsplats.dialogue.dialogue;

import se.samlingsplats.web.Problem;

/** Every way a request about a dialogue can be refused. */
public abstract sealed class DialogueProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private DialogueProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends DialogueProblem {
        NotFound() {
            super(Kind.NOT_FOUND, "dialogue-not-found", "There is no such dialogue");
        }
    }

    static final class NotCurator extends DialogueProblem {
        NotCurator() {
            super(Kind.FORBIDDEN, "not-curator", "Only curators may do this");
        }
    }

    static final class Closed extends DialogueProblem {
        Closed() {
            super(Kind.CONFLICT, "dialogue-closed", "The dialogue is closed; it takes no more votes or statements");
        }
    }

    static final class Paused extends DialogueProblem {
        Paused() {
            super(
                    Kind.CONFLICT,
                    "dialogue-paused",
                    "The dialogue is paused; votes and statements wait until it goes on. What you have given is kept");
        }
    }

    static final class NotPaused extends DialogueProblem {
        NotPaused() {
            super(Kind.CONFLICT, "dialogue-not-paused", "The dialogue is not paused");
        }
    }

    static final class NotDraft extends DialogueProblem {
        NotDraft() {
            super(Kind.CONFLICT, "wrong-status", "The dialogue was opened already");
        }
    }

    static final class NotOpen extends DialogueProblem {
        NotOpen() {
            super(Kind.CONFLICT, "dialogue-not-open", "The dialogue has not been opened");
        }
    }

    static final class SeedsOnly extends DialogueProblem {
        SeedsOnly() {
            super(Kind.FORBIDDEN, "statements-not-invited", "This dialogue has only the statements it began with");
        }
    }

    static final class Rule extends DialogueProblem {
        Rule(String code, String detail) {
            super(Kind.RULE_BROKEN, code, detail);
        }
    }
}
