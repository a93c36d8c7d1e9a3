package se.samlingsplats.dialogue.known;

import se.samlingsplats.web.Problem;

/** Why somebody may not act for an organisation, or an organisation cannot be acted for. */
public abstract sealed class KnownProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private KnownProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NoMandate extends KnownProblem {
        private static final long serialVersionUID = 1L;

        NoMandate() {
            super(Kind.FORBIDDEN, "no-mandate", "Only the organisation's owners in the directory can bind it");
        }
    }

    public static final class UnknownActor extends KnownProblem {
        private static final long serialVersionUID = 1L;

        public UnknownActor() {
            super(Kind.RULE_BROKEN, "unknown-organisation", "The directory shows no such organisation");
        }
    }

    public static final class UnknownSource extends KnownProblem {
        private static final long serialVersionUID = 1L;

        public UnknownSource() {
            super(Kind.RULE_BROKEN, "unknown-source", "Something that it is based on is not published");
        }
    }

    static final class NotUnread extends KnownProblem {
        private static final long serialVersionUID = 1L;

        NotUnread() {
            super(Kind.NOT_FOUND, "unread-event-not-found", "There is no such event: it was read or discarded");
        }
    }

    static final class StillUnread extends KnownProblem {
        private static final long serialVersionUID = 1L;

        StillUnread() {
            super(Kind.CONFLICT, "event-still-unread", "The event still cannot be read");
        }
    }
}
