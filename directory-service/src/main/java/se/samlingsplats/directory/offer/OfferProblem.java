package se.samlingsplats.directory.offer;

import java.util.List;
import se.samlingsplats.web.FieldError;
import se.samlingsplats.web.Problem;

/** Every way a request about an offer can be refused. */
abstract sealed class OfferProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private OfferProblem(Kind kind, String code, String detail, FieldError... errors) {
        super(kind, code, detail, List.of(errors));
    }

    static final class NotFound extends OfferProblem {

        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "offer-not-found", "There is no such offer");
        }
    }

    static final class Retired extends OfferProblem {

        private static final long serialVersionUID = 1L;

        Retired() {
            super(Kind.GONE, "offer-retired", "This offer was taken out of the directory");
        }
    }

    static final class NotYours extends OfferProblem {

        private static final long serialVersionUID = 1L;

        NotYours() {
            super(
                    Kind.FORBIDDEN,
                    "offer-not-yours",
                    "Only those who speak for its owner and curators may change an offer");
        }
    }

    static final class WrongStatus extends OfferProblem {

        private static final long serialVersionUID = 1L;

        WrongStatus() {
            super(Kind.CONFLICT, "offer-wrong-status", "A retired offer cannot be changed");
        }
    }

    static final class UnknownOwner extends OfferProblem {

        private static final long serialVersionUID = 1L;

        UnknownOwner() {
            super(
                    Kind.RULE_BROKEN,
                    "unknown-owner",
                    "There is no such actor in the directory",
                    new FieldError(
                            "/owner/actorId",
                            "unknown-owner",
                            "There is no such actor in the directory; leave the id out and give the name"));
        }
    }

    static final class Contradictory extends OfferProblem {

        private static final long serialVersionUID = 1L;

        Contradictory(List<FieldError> contradictions) {
            super(
                    Kind.RULE_BROKEN,
                    "offer-contradictory",
                    "The offer contradicts itself",
                    contradictions.toArray(FieldError[]::new));
        }
    }
}
