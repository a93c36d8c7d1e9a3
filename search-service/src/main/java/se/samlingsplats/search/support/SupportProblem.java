package se.samlingsplats.search.support;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Answers that can't be ours: nobody could tell what would fit them. */
public final class SupportProblem extends Problem {

    private static final long serialVersionUID = 1L;

    SupportProblem(List<FieldError> errors) {
        super(Kind.MALFORMED, "invalid-answers", "Some answers are not valid", errors);
    }
}
