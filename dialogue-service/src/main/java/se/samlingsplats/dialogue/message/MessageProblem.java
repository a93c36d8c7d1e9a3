package se.samlingsplats.dialogue.message;

import se.samlingsplats.web.Problem;

/** Every way a request about a message or a window can be refused. */
abstract sealed class MessageProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private MessageProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends MessageProblem {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super(Kind.NOT_FOUND, "message-not-found", "There is no such message");
        }
    }

    static final class NoSuchWindow extends MessageProblem {
        private static final long serialVersionUID = 1L;

        NoSuchWindow() {
            super(Kind.NOT_FOUND, "window-not-found", "There is no such window");
        }
    }

    static final class NotCurator extends MessageProblem {
        private static final long serialVersionUID = 1L;

        NotCurator() {
            super(Kind.FORBIDDEN, "not-curator", "Only curators may do this");
        }
    }

    static final class Retired extends MessageProblem {
        private static final long serialVersionUID = 1L;

        Retired() {
            super(Kind.CONFLICT, "message-retired", "The message is not used any more");
        }
    }

    static final class TooManyEndorsers extends MessageProblem {
        private static final long serialVersionUID = 1L;

        TooManyEndorsers() {
            super(
                    Kind.CONFLICT,
                    "too-many-endorsers",
                    "At most " + Message.MOST_ENDORSERS + " organisations say one message");
        }
    }

    static final class DeadlineFirst extends MessageProblem {
        private static final long serialVersionUID = 1L;

        DeadlineFirst() {
            super(Kind.RULE_BROKEN, "deadline-before-it-opens", "A window closes after it opens");
        }
    }
}
