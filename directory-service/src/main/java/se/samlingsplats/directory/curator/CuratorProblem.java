package se.samlingsplats.directory.curator;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Why a curator may not judge something, and what an operator cannot set. */
public abstract sealed class CuratorProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private CuratorProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class OutOfScope extends CuratorProblem {

        private static final long serialVersionUID = 1L;

        OutOfScope() {
            super(Kind.FORBIDDEN, "out-of-scope", "This lies outside the part of the directory that you judge");
        }
    }

    static final class OwnMatter extends CuratorProblem {

        private static final long serialVersionUID = 1L;

        OwnMatter() {
            super(
                    Kind.FORBIDDEN,
                    "own-matter",
                    "Nobody decides on what they proposed, or what concerns their own organisation");
        }
    }

    static final class CompetingMatter extends CuratorProblem {

        private static final long serialVersionUID = 1L;

        CompetingMatter() {
            super(
                    Kind.FORBIDDEN,
                    "competing-matter",
                    "Your organisation gives the same kind of support in the same place; somebody else decides");
        }
    }

    static final class NoSuchScope extends CuratorProblem {

        private static final long serialVersionUID = 1L;

        NoSuchScope() {
            super(Kind.NOT_FOUND, "curator-scope-not-found", "There is no such scope");
        }
    }

    static final class UnknownScopeValue extends CuratorProblem {

        private static final long serialVersionUID = 1L;

        UnknownScopeValue() {
            super(
                    Kind.RULE_BROKEN,
                    "unknown-scope-value",
                    "This is no value of the dimension",
                    new FieldError("/value", "unknown-scope-value", "This is no value of the dimension"));
        }
    }

    static final class TooManyScopes extends CuratorProblem {

        private static final long serialVersionUID = 1L;

        TooManyScopes() {
            super(Kind.CONFLICT, "too-many-curator-scopes", "There are too many scopes; remove some first");
        }
    }
}
