package se.samlingsplats.directory.actor;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about an actor can be refused. */
abstract sealed class ActorProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ActorProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private ActorProblem(Kind kind, String code, FieldError error) {
        super(kind, code, error.detail(), List.of(error));
    }

    static final class NotFound extends ActorProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "actor-not-found", "There is no such actor");
        }
    }

    static final class Retired extends ActorProblem {

        private static final long serialVersionUID = 1L;

        Retired() {
            super(Kind.GONE, "actor-retired", "This actor was taken out of the directory");
        }
    }

    static final class NotYours extends ActorProblem {

        private static final long serialVersionUID = 1L;

        NotYours(String detail) {
            super(Kind.FORBIDDEN, "actor-not-yours", detail);
        }
    }

    static final class WrongStatus extends ActorProblem {

        private static final long serialVersionUID = 1L;

        WrongStatus(ActorStatus status) {
            super(Kind.CONFLICT, "actor-wrong-status", "An actor that is " + status + " cannot be changed this way");
        }
    }

    static final class MergeIntoItself extends ActorProblem {

        private static final long serialVersionUID = 1L;

        MergeIntoItself() {
            super(Kind.RULE_BROKEN, "actor-merge-into-itself", "An actor cannot be merged into itself");
        }
    }

    static final class AlreadyMerged extends ActorProblem {

        private static final long serialVersionUID = 1L;

        AlreadyMerged() {
            super(Kind.CONFLICT, "actor-already-merged", "This actor was merged into another already");
        }
    }

    static final class MergeTarget extends ActorProblem {

        private static final long serialVersionUID = 1L;

        MergeTarget() {
            super(
                    Kind.CONFLICT,
                    "actor-merge-target",
                    "The other actor was retired, merged itself or never published; nothing can be merged into it");
        }
    }

    static final class NotMerged extends ActorProblem {

        private static final long serialVersionUID = 1L;

        NotMerged() {
            super(Kind.CONFLICT, "actor-not-merged", "This actor is not merged into another");
        }
    }

    static final class MergedFurther extends ActorProblem {

        private static final long serialVersionUID = 1L;

        MergedFurther() {
            super(Kind.CONFLICT, "actor-merged-further", "The other actor was merged itself since; undo that first");
        }
    }

    static final class MunicipalityAbroad extends ActorProblem {

        private static final long serialVersionUID = 1L;

        MunicipalityAbroad() {
            super(
                    Kind.RULE_BROKEN,
                    "municipality-abroad",
                    new FieldError("/municipality", "municipality-abroad", "A municipality needs the country SE"));
        }
    }

    static final class DissolvedInFuture extends ActorProblem {

        private static final long serialVersionUID = 1L;

        DissolvedInFuture() {
            super(
                    Kind.RULE_BROKEN,
                    "dissolved-in-future",
                    new FieldError("/dissolvedOn", "dissolved-in-future", "The day of dissolution is still to come"));
        }
    }

    static final class InvalidOrganisationNumber extends ActorProblem {

        private static final long serialVersionUID = 1L;

        InvalidOrganisationNumber(String detail) {
            super(
                    Kind.MALFORMED,
                    "invalid-organisation-number",
                    new FieldError("/organisationNumber", "invalid-organisation-number", detail));
        }
    }

    static final class SoleTraderNumber extends ActorProblem {

        private static final long serialVersionUID = 1L;

        SoleTraderNumber() {
            super(
                    Kind.RULE_BROKEN,
                    "sole-trader-number",
                    new FieldError(
                            "/organisationNumber",
                            "sole-trader-number",
                            "A sole trader's number is a personal number and is not stored; leave the field out"));
        }
    }
}
