package se.samlingsplats.directory.need;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about a need can be refused. */
abstract sealed class NeedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private NeedProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private NeedProblem(Kind kind, String code, String pointer, String detail) {
        super(kind, code, detail, List.of(new FieldError(pointer, code, detail)));
    }

    static final class NotFound extends NeedProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "need-not-found", "There is no such need");
        }
    }

    static final class Retired extends NeedProblem {

        private static final long serialVersionUID = 1L;

        Retired() {
            super(Kind.GONE, "need-retired", "This need was taken out of the directory");
        }
    }

    static final class NotYours extends NeedProblem {

        private static final long serialVersionUID = 1L;

        NotYours(String detail) {
            super(Kind.FORBIDDEN, "need-not-yours", detail);
        }
    }

    static final class WrongState extends NeedProblem {

        private static final long serialVersionUID = 1L;

        WrongState(NeedState state) {
            super(Kind.CONFLICT, "need-wrong-state", "A need that is " + state + " cannot be changed this way");
        }
    }

    static final class NotCorroborated extends NeedProblem {

        private static final long serialVersionUID = 1L;

        NotCorroborated() {
            super(Kind.NOT_FOUND, "corroboration-not-found", "This organisation does not say that it has the need");
        }
    }

    static final class UnknownOrganisation extends NeedProblem {

        private static final long serialVersionUID = 1L;

        UnknownOrganisation() {
            super(Kind.NOT_FOUND, "organisation-not-found", "There is no such published actor in the directory");
        }
    }

    static final class OwnNeed extends NeedProblem {

        private static final long serialVersionUID = 1L;

        OwnNeed() {
            super(Kind.RULE_BROKEN, "own-need", "Whose need it is does not corroborate it");
        }
    }

    static final class EvidenceBackwards extends NeedProblem {

        private static final long serialVersionUID = 1L;

        EvidenceBackwards(int index) {
            super(
                    Kind.RULE_BROKEN,
                    "evidence-backwards",
                    "/evidence/" + index + "/collectedTo",
                    "It was collected until before it was begun");
        }
    }

    static final class EvidenceInFuture extends NeedProblem {

        private static final long serialVersionUID = 1L;

        EvidenceInFuture(int index) {
            super(
                    Kind.RULE_BROKEN,
                    "evidence-in-future",
                    "/evidence/" + index + "/collectedTo",
                    "What is still to be collected is no evidence yet");
        }
    }

    static final class NationalWithCounties extends NeedProblem {

        private static final long serialVersionUID = 1L;

        NationalWithCounties() {
            super(
                    Kind.RULE_BROKEN,
                    "national-with-counties",
                    "/counties",
                    "What is everywhere in Sweden has no counties");
        }
    }

    static final class ValidBackwards extends NeedProblem {

        private static final long serialVersionUID = 1L;

        ValidBackwards() {
            super(Kind.RULE_BROKEN, "valid-backwards", "/validTo", "The last day lies before the first");
        }
    }

    static final class AddressedOutsideTime extends NeedProblem {

        private static final long serialVersionUID = 1L;

        AddressedOutsideTime() {
            super(
                    Kind.RULE_BROKEN,
                    "addressed-outside-time",
                    "/on",
                    "The day is still to come, or lies before the first on which the need is known");
        }
    }
}
