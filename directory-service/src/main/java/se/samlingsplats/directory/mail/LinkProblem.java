package se.samlingsplats.directory.mail;

import se.samlingsplats.web.Problem;

/** Every way a signed link can be refused. */
public abstract sealed class LinkProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private LinkProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    public static final class Unknown extends LinkProblem {

        private static final long serialVersionUID = 1L;

        public Unknown() {
            super(Kind.NOT_FOUND, "link-unknown", "This link is not one of ours, or a part of it is missing");
        }
    }

    public static final class Expired extends LinkProblem {

        private static final long serialVersionUID = 1L;

        public Expired() {
            super(Kind.GONE, "link-expired", "This link is too old; nothing was changed");
        }
    }

    public static final class Used extends LinkProblem {

        private static final long serialVersionUID = 1L;

        public Used() {
            super(Kind.GONE, "link-used", "This link was used already; it works once");
        }
    }
}
