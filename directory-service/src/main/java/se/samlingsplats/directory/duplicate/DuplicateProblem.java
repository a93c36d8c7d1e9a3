package se.samlingsplats.directory.duplicate;

import se.samlingsplats.web.Problem;

/** Every way a request about duplicates can be refused. */
abstract sealed class DuplicateProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private DuplicateProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class ActorNotFound extends DuplicateProblem {

        private static final long serialVersionUID = 1L;

        ActorNotFound() {
            super(Kind.NOT_FOUND, "actor-not-found", "There is no such actor, or it is retired");
        }
    }

    static final class NoPair extends DuplicateProblem {

        private static final long serialVersionUID = 1L;

        NoPair() {
            super(Kind.RULE_BROKEN, "duplicate-of-itself", "A pair is two different actors");
        }
    }

    static final class NotDismissed extends DuplicateProblem {

        private static final long serialVersionUID = 1L;

        NotDismissed() {
            super(Kind.CONFLICT, "duplicate-not-dismissed", "The pair is not dismissed");
        }
    }

    static final class NeverSearched extends DuplicateProblem {

        private static final long serialVersionUID = 1L;

        NeverSearched() {
            super(Kind.NOT_FOUND, "duplicate-search-not-found", "The register has not been searched yet");
        }
    }

    static final class SearchOver extends DuplicateProblem {

        private static final long serialVersionUID = 1L;

        SearchOver() {
            super(Kind.CONFLICT, "duplicate-search-over", "No search is running that could be cancelled");
        }
    }
}
