package se.samlingsplats.directory.need;

/** Why a need was taken out of the directory; one that no longer exists is addressed instead. */
enum RetireReason {
    DUPLICATE,
    OUT_OF_SCOPE,
    OWN_REQUEST,
    NOT_A_NEED,
    MISTAKE
}
