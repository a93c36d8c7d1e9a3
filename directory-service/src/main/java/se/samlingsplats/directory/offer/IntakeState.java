package se.samlingsplats.directory.offer;

/** Whether applications are taken in. */
enum IntakeState {
    NOT_YET_OPEN,
    OPEN,
    CLOSED
}
