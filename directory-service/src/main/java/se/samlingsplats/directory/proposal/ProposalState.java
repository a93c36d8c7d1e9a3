package se.samlingsplats.directory.proposal;

enum ProposalState {
    RECEIVED,
    CHANGES_REQUESTED,
    PUBLISHED,
    /** Of a report: something was done about it. */
    UPHELD,
    DECLINED,
    APPEALED,
    WITHDRAWN;

    boolean isWaiting() {
        return this == RECEIVED || this == CHANGES_REQUESTED || this == APPEALED;
    }
}
