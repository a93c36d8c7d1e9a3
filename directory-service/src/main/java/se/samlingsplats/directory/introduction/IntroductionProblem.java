package se.samlingsplats.directory.introduction;

import se.samlingsplats.web.Problem;

/** Every way a request about an introduction can be refused; its links have refusals of their own. */
abstract sealed class IntroductionProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private IntroductionProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NothingThere extends IntroductionProblem {

        private static final long serialVersionUID = 1L;

        NothingThere() {
            super(
                    Kind.NOT_FOUND,
                    "introduction-about-not-found",
                    "What the introduction is about is not there, or not any more");
        }
    }

    static final class NobodyThere extends IntroductionProblem {

        private static final long serialVersionUID = 1L;

        NobodyThere() {
            super(
                    Kind.CONFLICT,
                    "introduction-nobody",
                    "Nobody who stands behind it can be written to from here; nothing was sent");
        }
    }

    static final class TooMany extends IntroductionProblem {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super(
                    Kind.TOO_MANY,
                    "too-many-introductions",
                    "No more introductions can be asked for today; nothing was sent");
        }
    }
}
