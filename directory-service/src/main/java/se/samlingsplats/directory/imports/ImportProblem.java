package se.samlingsplats.directory.imports;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about imports can be refused. */
abstract sealed class ImportProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ImportProblem(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    static final class NotFound extends ImportProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "import-not-found", "There is no such import", List.of());
        }
    }

    static final class UnknownProfile extends ImportProblem {

        private static final long serialVersionUID = 1L;

        UnknownProfile(Kind kind) {
            super(kind, "import-profile-not-found", "There is no such profile, see /api/import-profiles", List.of());
        }
    }

    static final class BadProfile extends ImportProblem {

        private static final long serialVersionUID = 1L;

        BadProfile(List<FieldError> errors) {
            super(Kind.RULE_BROKEN, "bad-import-profile", "The profile can't be used as it is", errors);
        }
    }

    static final class EmptyFile extends ImportProblem {

        private static final long serialVersionUID = 1L;

        EmptyFile() {
            super(
                    Kind.MALFORMED,
                    "empty-file",
                    "The file is empty",
                    List.of(new FieldError("/file", "empty-file", "Choose a file with content")));
        }
    }

    static final class TooLarge extends ImportProblem {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super(Kind.TOO_LARGE, "file-too-large", "A file may have at most " + most + " bytes", List.of());
        }
    }

    static final class AlreadyOver extends ImportProblem {

        private static final long serialVersionUID = 1L;

        AlreadyOver() {
            super(Kind.CONFLICT, "import-over", "The import is over and can't be cancelled", List.of());
        }
    }
}
