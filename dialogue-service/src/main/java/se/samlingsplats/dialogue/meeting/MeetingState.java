package se.samlingsplats.dialogue.meeting;

/** A meeting is planned until somebody reports who came, or calls it off. */
enum MeetingState {
    PLANNED,
    HELD,
    CANCELLED
}
