package se.samlingsplats.resource.resource;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about a resource can be refused. */
abstract sealed class ResourceProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ResourceProblem(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    static final class NotFound extends ResourceProblem {
        NotFound() {
            super(Kind.NOT_FOUND, "resource-not-found", "There is no such resource", List.of());
        }
    }

    static final class Withdrawn extends ResourceProblem {
        Withdrawn(WithdrawalReason reason) {
            super(
                    Kind.GONE,
                    "resource-withdrawn",
                    "The resource was withdrawn; the error says why",
                    List.of(new FieldError("", reason.code(), "Why it was withdrawn")));
        }
    }

    static final class NotCurator extends ResourceProblem {
        NotCurator() {
            super(Kind.FORBIDDEN, "not-curator", "Only curators may change resources", List.of());
        }
    }

    static final class WrongStatus extends ResourceProblem {
        WrongStatus(ResourceStatus is) {
            super(Kind.CONFLICT, "wrong-status", "A resource that is " + is + " does not take this change", List.of());
        }
    }

    static final class Incomplete extends ResourceProblem {
        Incomplete(List<FieldError> missing) {
            super(Kind.RULE_BROKEN, "resource-incomplete", "Something that everybody needs is missing", missing);
        }
    }
}
