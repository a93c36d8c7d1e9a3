package se.samlingsplats.dialogue.participation;

import java.time.Duration;
import se.samlingsplats.web.Problem;

/** Every way a request about taking part can be refused. */
abstract sealed class ParticipationProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ParticipationProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class ConsentRequired extends ParticipationProblem {
        ConsentRequired() {
            super(Kind.FORBIDDEN, "consent-required", "Say first that we may keep your votes");
        }
    }

    static final class UnknownReceipt extends ParticipationProblem {
        UnknownReceipt() {
            super(Kind.NOT_FOUND, "receipt-unknown", "No votes in this dialogue belong to this receipt code");
        }
    }

    static final class CodeUnknown extends ParticipationProblem {
        CodeUnknown() {
            super(Kind.NOT_FOUND, "code-unknown", "No such one-time code in this dialogue; look at it again");
        }
    }

    static final class CodeUsed extends ParticipationProblem {
        CodeUsed() {
            super(Kind.CONFLICT, "code-used", "Somebody has used this one-time code; ask for another");
        }
    }

    static final class CodeExpired extends ParticipationProblem {
        CodeExpired() {
            super(Kind.GONE, "code-expired", "The time of this one-time code is over; ask for another");
        }
    }

    static final class TooManyCodes extends ParticipationProblem {
        TooManyCodes() {
            super(Kind.TOO_MANY, "too-many-codes", "Many wrong codes came from your connection; wait an hour");
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofHours(1);
        }
    }

    static final class TooManyNewcomers extends ParticipationProblem {
        TooManyNewcomers() {
            super(
                    Kind.TOO_MANY,
                    "too-many-newcomers",
                    "Very many have begun from your connection today; with a one-time code from the facilitator it goes on");
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofHours(1);
        }
    }

    static final class NotAMember extends ParticipationProblem {
        NotAMember() {
            super(
                    Kind.RULE_BROKEN,
                    "not-your-organisation",
                    "Your account belongs to no such organisation whose sector is known");
        }
    }

    static final class SectorTwice extends ParticipationProblem {
        SectorTwice() {
            super(Kind.RULE_BROKEN, "sector-twice", "Say your sector yourself or choose an organisation, not both");
        }
    }

    static final class RoomExpires extends ParticipationProblem {
        RoomExpires() {
            super(
                    Kind.RULE_BROKEN,
                    "codes-expire-wrongly",
                    "Codes end at a time to come, at most " + RoomCodes.LONGEST_DAYS + " days from now");
        }
    }

    static final class TooManyRooms extends ParticipationProblem {
        TooManyRooms() {
            super(
                    Kind.CONFLICT,
                    "too-many-rooms",
                    "A dialogue has codes for at most " + RoomCodes.MOST_ROOMS + " rooms");
        }
    }
}
