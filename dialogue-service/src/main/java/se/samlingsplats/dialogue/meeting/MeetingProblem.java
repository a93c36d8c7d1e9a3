package se.samlingsplats.dialogue.meeting;

import se.samlingsplats.web.Problem;

/** Every way a request about a meeting can be refused. */
abstract sealed class MeetingProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private MeetingProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "meeting-not-found", "There is no such meeting");
        }
    }

    static final class WrongState extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        WrongState(MeetingState state) {
            super(Kind.CONFLICT, "meeting-wrong-state", "This is not possible: the meeting is " + state);
        }
    }

    static final class PublishedAlready extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        PublishedAlready() {
            super(Kind.CONFLICT, "meeting-published-already", "The meeting was published already");
        }
    }

    static final class DialogueHidden extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        DialogueHidden() {
            super(
                    Kind.CONFLICT,
                    "meeting-before-dialogue",
                    "Open the dialogue first; then its meetings can be published");
        }
    }

    static final class NoMinutes extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        NoMinutes() {
            super(
                    Kind.CONFLICT,
                    "minutes-not-published",
                    "This needs a published meeting with minutes; publish the minutes before anything is taken from them");
        }
    }

    static final class StillToCome extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        StillToCome() {
            super(Kind.RULE_BROKEN, "meeting-still-to-come", "Nobody can have met before the meeting has begun");
        }
    }

    static final class SectorTwice extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        SectorTwice() {
            super(Kind.RULE_BROKEN, "sector-twice", "Give one number for each sector");
        }
    }

    static final class Backwards extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        Backwards() {
            super(Kind.RULE_BROKEN, "meeting-times", "A meeting ends after it starts, within 31 days");
        }
    }

    static final class Nowhere extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        Nowhere() {
            super(Kind.RULE_BROKEN, "meeting-nowhere", "Say where it is: a place, an address on the web, or both");
        }
    }

    static final class TooMany extends MeetingProblem {
        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super(Kind.CONFLICT, "too-many-meetings", "A dialogue has at most " + most + " meetings");
        }
    }
}
