package se.samlingsplats.directory.reference;

import se.samlingsplats.web.Problem;

/** The one way a question about a code list can fail. */
final class ReferenceProblem extends Problem {

    private static final long serialVersionUID = 1L;

    ReferenceProblem() {
        super(Kind.NOT_FOUND, "code-list-not-found", "There is no such code list; /api/reference names them");
    }
}
