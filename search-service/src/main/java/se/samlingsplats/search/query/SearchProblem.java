package se.samlingsplats.search.query;

import se.samlingsplats.web.Problem;

/** The ways in which a search can be refused. */
final class SearchProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private SearchProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static SearchProblem unknownParameter() {
        return new SearchProblem(Kind.MALFORMED, "unknown-parameter", "There is a parameter that search does not know");
    }

    static SearchProblem invalidParameter(String name, String rule) {
        return new SearchProblem(Kind.MALFORMED, "invalid-parameter", name + " " + rule);
    }
}
