package se.samlingsplats.directory.impactclaim;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about an impact claim can be refused. */
abstract sealed class ImpactClaimProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ImpactClaimProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class NotFound extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "impact-claim-not-found", "There is no such impact claim");
        }
    }

    static final class Over extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        Over() {
            super(Kind.GONE, "impact-claim-withdrawn", "The impact claim was withdrawn");
        }
    }

    static final class NotCurator extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        NotCurator() {
            super(Kind.FORBIDDEN, "not-curator", "Only curators may do this");
        }
    }

    static final class Moved extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        Moved() {
            super(
                    Kind.RULE_BROKEN,
                    "impact-claim-moved",
                    "A claim stays about what it is about; withdraw it and make another",
                    new FieldError("/about", "impact-claim-moved", "This stays as it is"));
        }
    }

    static final class UnknownAbout extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        UnknownAbout() {
            super(
                    Kind.RULE_BROKEN,
                    "unknown-about",
                    "What the claim is about is not published",
                    new FieldError("/about/id", "unknown-about", "This is not published"));
        }
    }

    static final class PeriodEndsFirst extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        PeriodEndsFirst() {
            super(
                    Kind.RULE_BROKEN,
                    "impact-period-ends-first",
                    "The period ends before it begins",
                    new FieldError("/periodTo", "impact-period-ends-first", "This is before it begins"));
        }
    }

    static final class EvidenceMissing extends ImpactClaimProblem {
        private static final long serialVersionUID = 1L;

        EvidenceMissing() {
            super(
                    Kind.RULE_BROKEN,
                    "impact-evidence-missing",
                    "From evidence level 1 on the claim says where its evidence stands",
                    new FieldError("/evidenceUrl", "impact-evidence-missing", "Say where the evidence stands"));
        }
    }
}
