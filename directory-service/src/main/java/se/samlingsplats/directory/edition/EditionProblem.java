package se.samlingsplats.directory.edition;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about an edition can be refused. */
abstract sealed class EditionProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private EditionProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private EditionProblem(Kind kind, String code, FieldError error) {
        super(kind, code, error.detail(), List.of(error));
    }

    static final class NotFound extends EditionProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "edition-not-found", "There is no such edition, or no such file of it");
        }
    }

    static final class Superseded extends EditionProblem {

        private static final long serialVersionUID = 1L;

        Superseded() {
            super(
                    Kind.GONE,
                    "edition-superseded",
                    "This revision was taken back; the edition says why and has a newer one");
        }
    }

    static final class NotYours extends EditionProblem {

        private static final long serialVersionUID = 1L;

        NotYours() {
            super(Kind.FORBIDDEN, "edition-not-yours", "Only curators may do this");
        }
    }

    static final class InFuture extends EditionProblem {

        private static final long serialVersionUID = 1L;

        InFuture() {
            super(
                    Kind.RULE_BROKEN,
                    "edition-in-future",
                    new FieldError("/asOf", "edition-in-future", "The day is still to come"));
        }
    }
}
