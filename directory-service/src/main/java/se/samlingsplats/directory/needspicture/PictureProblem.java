package se.samlingsplats.directory.needspicture;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** The one way a question about the picture can be refused. */
final class PictureProblem extends Problem {

    private static final long serialVersionUID = 1L;

    PictureProblem(String parameter) {
        super(
                Kind.MALFORMED,
                "invalid-parameter",
                "The parameter " + parameter + " is no code of its list, see /api/reference",
                List.of(new FieldError("?" + parameter, "known-code", "Use a code of its list, see /api/reference")));
    }
}
