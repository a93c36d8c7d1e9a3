package se.samlingsplats.dialogue.statement;

import se.samlingsplats.web.Problem;

/** Every way a request about a statement can be refused. */
public abstract sealed class StatementProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private StatementProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends StatementProblem {
        NotFound() {
            super(Kind.NOT_FOUND, "statement-not-found", "There is no such statement in this dialogue");
        }
    }

    static final class OneLanguage extends StatementProblem {
        OneLanguage() {
            super(Kind.RULE_BROKEN, "one-language", "Write it in one language; curators translate");
        }
    }

    static final class OriginalMissing extends StatementProblem {
        OriginalMissing() {
            super(Kind.RULE_BROKEN, "original-missing", "The text in its original language must be among the texts");
        }
    }

    static final class OriginalFixed extends StatementProblem {
        OriginalFixed() {
            super(Kind.RULE_BROKEN, "original-fixed", "People voted on the original text; only translations change");
        }
    }

    static final class ReasonMissing extends StatementProblem {
        ReasonMissing() {
            super(Kind.RULE_BROKEN, "reason-missing", "Say why the statement is not shown");
        }
    }

    static final class TooMany extends StatementProblem {
        TooMany(String detail) {
            super(Kind.TOO_MANY, "too-many-statements", detail);
        }
    }
}
