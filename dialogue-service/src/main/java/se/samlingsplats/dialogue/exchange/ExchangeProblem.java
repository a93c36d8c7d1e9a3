package se.samlingsplats.dialogue.exchange;

import se.samlingsplats.web.Problem;

/** Every way an import or an export can be refused. No cell of a file is repeated: it could be somebody's words. */
abstract sealed class ExchangeProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ExchangeProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private static String at(PolisFile file, long line) {
        return file.fileName() + ", line " + line + ": ";
    }

    static final class NotFacilitator extends ExchangeProblem {
        NotFacilitator() {
            super(Kind.FORBIDDEN, "not-facilitator", "Only curators and operators may do this");
        }
    }

    static final class RowsStayHere extends ExchangeProblem {
        RowsStayHere() {
            super(
                    Kind.FORBIDDEN,
                    "rows-stay-here",
                    "The votes of a dialogue that was held here are handed to nobody: rows tell who somebody is");
        }
    }

    static final class NoSuchFile extends ExchangeProblem {
        NoSuchFile() {
            super(Kind.NOT_FOUND, "export-file-not-found", "This dialogue has no such file");
        }
    }

    static final class FileMissing extends ExchangeProblem {
        FileMissing() {
            super(
                    Kind.RULE_BROKEN,
                    "files-missing",
                    "Send comments.csv, and votes.csv or participants-votes.csv or both");
        }
    }

    static final class ColumnsMissing extends ExchangeProblem {
        ColumnsMissing(PolisFile file, String missing) {
            super(Kind.RULE_BROKEN, "columns-missing", at(file, 1) + "there is no column " + missing);
        }
    }

    static final class NotText extends ExchangeProblem {
        NotText(PolisFile file) {
            super(Kind.RULE_BROKEN, "file-not-text", file.fileName() + " is not UTF-8; save it as that");
        }
    }

    static final class Unreadable extends ExchangeProblem {
        Unreadable(PolisFile file, long line, String why) {
            super(Kind.RULE_BROKEN, "row-unreadable", at(file, line) + why);
        }
    }

    static final class UnknownVote extends ExchangeProblem {
        UnknownVote(PolisFile file, long line) {
            super(Kind.RULE_BROKEN, "vote-unknown", at(file, line) + "a vote is 1, 0 or -1");
        }
    }

    static final class Duplicate extends ExchangeProblem {
        Duplicate(PolisFile file, long line, String what) {
            super(Kind.RULE_BROKEN, "duplicate-row", at(file, line) + "this " + what + " stands further up already");
        }
    }

    static final class UnknownStatement extends ExchangeProblem {
        UnknownStatement(PolisFile file, long line) {
            super(Kind.RULE_BROKEN, "statement-unknown", at(file, line) + "comments.csv has no such comment-id");
        }
    }

    static final class SignContradicted extends ExchangeProblem {
        SignContradicted() {
            super(
                    Kind.RULE_BROKEN,
                    "vote-sign-contradicted",
                    "By the agrees and disagrees of comments.csv the votes have the other sign than the one declared");
        }
    }

    static final class TooMuch extends ExchangeProblem {
        TooMuch(PolisFile file, String bound) {
            super(Kind.TOO_LARGE, "import-too-large", file.fileName() + " has more than " + bound);
        }
    }
}
