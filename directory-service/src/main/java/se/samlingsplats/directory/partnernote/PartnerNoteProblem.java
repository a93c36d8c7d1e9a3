package se.samlingsplats.directory.partnernote;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about a partner note can be refused. */
abstract sealed class PartnerNoteProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private PartnerNoteProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private PartnerNoteProblem(String code, String pointer, String detail) {
        super(Kind.RULE_BROKEN, code, detail, List.of(new FieldError(pointer, code, detail)));
    }

    static final class NotFound extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "partner-note-not-found", "There is no such partner note");
        }
    }

    static final class Over extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        Over() {
            super(Kind.GONE, "partner-note-over", "This partner note was withdrawn or has expired");
        }
    }

    static final class NotYours extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        NotYours(String detail) {
            super(Kind.FORBIDDEN, "partner-note-not-yours", detail);
        }
    }

    static final class WrongStatus extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        WrongStatus(PartnerNoteStatus status) {
            super(
                    Kind.CONFLICT,
                    "partner-note-wrong-status",
                    "A partner note that is " + status + " cannot be changed this way");
        }
    }

    static final class OpenAlready extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        OpenAlready() {
            super(
                    Kind.CONFLICT,
                    "partner-note-open-already",
                    "The organisation seeks partners for this already; change that note");
        }
    }

    static final class Moved extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        Moved() {
            super("partner-note-moved", "/about", "What it is about and who seeks stay as they are");
        }
    }

    static final class UntilOutOfRange extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        UntilOutOfRange() {
            super("until-out-of-range", "/until", "The last day lies between today and a year from now");
        }
    }

    static final class UnknownAbout extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        UnknownAbout() {
            super("partner-note-about-unknown", "/about", "There is no such published solution or open need");
        }
    }

    static final class UnknownActor extends PartnerNoteProblem {

        private static final long serialVersionUID = 1L;

        UnknownActor() {
            super("partner-note-actor-unknown", "/actorId", "There is no such published actor in the directory");
        }
    }
}
