package se.samlingsplats.dialogue.exchange;

/** What the number 1 means in a file of votes: exports of the same software differ in it, so it is said each time. */
enum VoteSign {
    AGREE_IS_PLUS(1),
    AGREE_IS_MINUS(-1);

    private final int factor;

    VoteSign(int factor) {
        this.factor = factor;
    }

    int ours(int theirs) {
        return factor * theirs;
    }
}
