package se.samlingsplats.directory.mail;

import se.samlingsplats.web.Problem;

/** Every way a request about letters can be refused. */
abstract sealed class MailProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private MailProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotLocal extends MailProblem {

        private static final long serialVersionUID = 1L;

        NotLocal() {
            super(Kind.NOT_FOUND, "letters-not-shown", "Letters are shown in the local profile only");
        }
    }
}
