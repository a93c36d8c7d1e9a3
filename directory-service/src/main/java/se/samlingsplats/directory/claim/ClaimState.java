package se.samlingsplats.directory.claim;

/** Where a claim stands; the last four are its ends. */
enum ClaimState {
    CODE_SENT,
    WAITING_FOR_OWNERS,
    WAITING_FOR_CURATOR,
    GRANTED,
    DECLINED,
    FAILED,
    WITHDRAWN
}
